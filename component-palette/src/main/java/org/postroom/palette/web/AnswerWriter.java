package org.postroom.palette.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Gives those who wait the answers that come.
final class AnswerWriter extends Component {
    @SuppressWarnings("rawtypes") // a class has no type parameters
    private final Inbox<Map> inbox = inbox(Map.class, "answers");
    private final Outbox<String> errors = outbox("errors", String.class, "what is wrong with an answer");
    private final Requests requests;

    AnswerWriter(Requests requests) {
        this.requests = requests;
    }

    @Override
    protected void main() throws Exception {
        for (Map<?, ?> first : inbox) {
            List<Map<?, ?>> answers = withThoseThatWait(first);
            List<String> wrong = outside(
                    () -> answers.stream().flatMap(answer -> requests.answer(answer).stream()).toList());
            for (String each : wrong) {
                errors.send(each);
            }
        }
    }

    /// A call outside is dear: it takes all that are there.
    private List<Map<?, ?>> withThoseThatWait(Map<?, ?> first) throws InterruptedException {
        List<Map<?, ?>> all = new ArrayList<>(List.of(first));
        while (inbox.size() > 0) {
            all.add(inbox.receive());
        }
        return all;
    }
}
