import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who paid twice online has paid by two references, and each refund goes back through its own. Until now the last one was asked. */
export class NoteWhatRefundsPayBack implements MigrationInterface {
  name = 'note-what-refunds-pay-back-2026112307000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE refunds ADD paid_through text;
      UPDATE refunds SET paid_through = payments.paid_with ->> -1 FROM payments
      WHERE payments.id = payment_id AND (asked OR paid_back ->> 'way' = 'provider');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE refunds DROP COLUMN paid_through');
  }
}
