package org.postroom.palette.mail;

import java.util.List;
import org.postroom.engine.component.Bytes;

/// A mail as it came by SMTP: the envelope, and what is in it.
///
/// @param id         its own, by which a [MailAnswer] is about it
/// @param address    from where it came, such as 192.0.2.7
/// @param helo       how the computer there calls itself; empty where it didn't say
/// @param sender     as on the envelope; empty for what nobody wants to have back
/// @param recipients as on the envelope
/// @param content    head and body, whose lines end with CR and LF
public record Mail(String id, String address, String helo, String sender, List<String> recipients, Bytes content) {
    public Mail {
        recipients = List.copyOf(recipients);
    }
}
