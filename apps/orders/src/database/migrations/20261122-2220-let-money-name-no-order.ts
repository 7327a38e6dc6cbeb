import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that came and names no order is a case too. It is settled by the payment it turns out to be for, or by having gone back. */
export class LetMoneyNameNoOrder implements MigrationInterface {
  name = 'let-money-name-no-order-2026112222200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE money_cases
        ALTER COLUMN order_id DROP NOT NULL,
        ALTER COLUMN payment_id DROP NOT NULL,
        ADD payee_id uuid,
        ADD payee_name text,
        ADD incoming jsonb,
        ADD due timestamptz,
        ADD paid_back jsonb,
        DROP CONSTRAINT money_cases_kind_check,
        ADD CONSTRAINT money_cases_kind_check
          CHECK (kind IN ('short', 'proof-alike', 'cash-held', 'provider', 'unnamed')),
        ADD CONSTRAINT money_cases_named CHECK (kind = 'unnamed' OR payment_id IS NOT NULL AND order_id IS NOT NULL),
        ADD CONSTRAINT money_cases_unnamed CHECK (kind <> 'unnamed'
          OR amount > 0 AND payee_id IS NOT NULL AND payee_name IS NOT NULL AND incoming IS NOT NULL AND due IS NOT NULL
            AND (settled_at IS NOT NULL) = ((payment_id IS NOT NULL) <> (paid_back IS NOT NULL)));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM money_cases WHERE kind = 'unnamed';
      ALTER TABLE money_cases
        DROP CONSTRAINT money_cases_named, DROP CONSTRAINT money_cases_unnamed, DROP CONSTRAINT money_cases_kind_check,
        ADD CONSTRAINT money_cases_kind_check CHECK (kind IN ('short', 'proof-alike', 'cash-held', 'provider')),
        DROP COLUMN payee_id, DROP COLUMN payee_name, DROP COLUMN incoming, DROP COLUMN due, DROP COLUMN paid_back,
        ALTER COLUMN order_id SET NOT NULL,
        ALTER COLUMN payment_id SET NOT NULL;
    `);
  }
}
