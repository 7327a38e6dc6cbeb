import { Module } from '@nestjs/common';
import { Mailer } from './mail/mailer.js';
import { Settings } from './settings.js';
import { AnswerLinkAsks } from './use-cases/answer-link-asks.js';
import { AskForLink } from './use-cases/ask-for-link.js';
import { DeliverToWebhooks } from './use-cases/deliver-to-webhooks.js';
import { ExportPerson } from './use-cases/export-person.js';
import { FollowParcelOnParcelMoved } from './use-cases/follow-parcel-on-parcel-moved.js';
import { ForgetContactOnBuyerForgotten } from './use-cases/forget-contact-on-buyer-forgotten.js';
import { GiveUpEmails } from './use-cases/give-up-emails.js';
import { ListDeliveries } from './use-cases/list-deliveries.js';
import { ListMessages } from './use-cases/list-messages.js';
import { ListWebhooks } from './use-cases/list-webhooks.js';
import { PassOnToWebhooks } from './use-cases/pass-on-to-webhooks.js';
import { RegisterWebhook } from './use-cases/register-webhook.js';
import { RememberContactOnOrderPlaced } from './use-cases/remember-contact-on-order-placed.js';
import { RememberGroupOnProducerChanged } from './use-cases/remember-group-on-producer-changed.js';
import { RemindLateGroups } from './use-cases/remind-late-groups.js';
import { RemoveWebhook } from './use-cases/remove-webhook.js';
import { ReplayDelivery } from './use-cases/replay-delivery.js';
import { RetryMessage } from './use-cases/retry-message.js';
import { RotateSecret } from './use-cases/rotate-secret.js';
import { SendEmails } from './use-cases/send-emails.js';
import { SendMessage } from './use-cases/send-message.js';
import { ShowMessage } from './use-cases/show-message.js';
import { SweepNotices } from './use-cases/sweep-notices.js';
import { SwitchWebhook } from './use-cases/switch-webhook.js';
import { TellOnCaseOverdue } from './use-cases/tell-on-case-overdue.js';
import { TellOnOrderMoved } from './use-cases/tell-on-order-moved.js';
import { TellWhoWaitedOnWaitEnded } from './use-cases/tell-who-waited-on-wait-ended.js';
import { Wording } from './words/wording.js';

/** Every way into notices. */
@Module({
  controllers: [
    ...[ListMessages, ShowMessage, SendMessage, RetryMessage, AskForLink, ExportPerson],
    ...[ListWebhooks, RegisterWebhook, RemoveWebhook, SwitchWebhook, RotateSecret, ListDeliveries, ReplayDelivery],
  ],
  providers: [
    { provide: Settings, useFactory: () => new Settings() },
    Mailer,
    Wording,
    // What is told
    RememberContactOnOrderPlaced,
    RememberGroupOnProducerChanged,
    ForgetContactOnBuyerForgotten,
    TellOnOrderMoved,
    TellOnCaseOverdue,
    TellWhoWaitedOnWaitEnded,
    FollowParcelOnParcelMoved,
    RemindLateGroups,
    AnswerLinkAsks,
    // How it gets there
    SendEmails,
    GiveUpEmails,
    PassOnToWebhooks,
    DeliverToWebhooks,
    SweepNotices,
  ],
})
export class NoticesModule {}
