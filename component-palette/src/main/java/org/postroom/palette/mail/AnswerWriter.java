package org.postroom.palette.mail;

import java.util.ArrayList;
import java.util.List;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Gives those who wait the answers that come; when no more come, all are told so.
final class AnswerWriter extends Component {
    private final Inbox<MailAnswer> inbox = inbox(MailAnswer.class, "answers");
    private final Outbox<String> errors = outbox("errors", String.class, "what is wrong with an answer");
    private final Arrivals arrivals;

    AnswerWriter(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    protected void main() throws Exception {
        for (MailAnswer first : inbox) {
            List<MailAnswer> answers = withThoseThatWait(first);
            List<String> wrong = outside(
                    () -> answers.stream().flatMap(answer -> arrivals.answer(answer).stream()).toList());
            for (String each : wrong) {
                errors.send(each);
            }
        }
        outside(arrivals::close);
    }

    /// A call outside is dear: it takes all that are there.
    private List<MailAnswer> withThoseThatWait(MailAnswer first) throws InterruptedException {
        List<MailAnswer> all = new ArrayList<>(List.of(first));
        while (inbox.size() > 0) {
            all.add(inbox.receive());
        }
        return all;
    }
}
