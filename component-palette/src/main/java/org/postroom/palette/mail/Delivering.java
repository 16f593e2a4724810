package org.postroom.palette.mail;

import org.postroom.engine.component.Component;
import org.postroom.engine.component.Outbox;

/// One mail on its way.
final class Delivering extends Component {
    private final Outbox<MailAnswer> outbox = outbox(MailAnswer.class, "what the server said");
    private final Delivery delivery;
    private final Mail mail;

    Delivering(Delivery delivery, Mail mail) {
        this.delivery = delivery;
        this.mail = mail;
    }

    @Override
    protected void main() throws Exception {
        outbox.send(outside(() -> delivery.of(mail)));
    }
}
