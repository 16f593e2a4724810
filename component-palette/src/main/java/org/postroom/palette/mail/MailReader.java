package org.postroom.palette.mail;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;
import org.postroom.palette.mail.Arrivals.Event;

/// Sends the mails that come, and tells what each was answered, until nothing more will come.
final class MailReader extends Component {
    private final Outbox<Mail> outbox = outbox(Mail.class, "mails");
    private final Outbox<SMTPServer.Told> told = outbox("told", SMTPServer.Told.class, "what each was answered");
    private final Arrivals arrivals;

    MailReader(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    protected void main() throws Exception {
        while (true) {
            for (Event event : outside(arrivals::next)) {
                switch (event) {
                    case Event.Came(var mail) -> outbox.send(mail);
                    case Event.Answered(var mail, var answer) -> tell(mail, answer);
                    case Event.Refused(var refused, var answer) -> tell(refused.mail(), answer);
                    case Event.Over() -> {
                        return;
                    }
                }
            }
        }
    }

    private void tell(Mail mail, MailAnswer answer) throws InterruptedException {
        told.send(new SMTPServer.Told(now(), mail, answer));
    }
}
