package org.huiyin.mail;

/**
 * What a mail says, before it is put into words. Strings are plain text and are escaped when the mail is made; links are
 * whole http(s) addresses.
 */
public sealed interface MailModel
        permits Acknowledgement,
                Answer,
                FixAnnounced,
                OutcomeAnnounced,
                ReleaseNote,
                Digest,
                Invitation,
                SubscriptionConfirmation,
                MyLinks,
                ErasureConfirmation,
                JoiningConfirmation {}
