package org.postroom.palette.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentInfo;
import org.postroom.engine.component.Help;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Outbox;

/// Fetches what is at addresses of the web, one after the other. Kamaelia: SimpleHTTPClient.
@ComponentInfo(group = "Network", summary = "Fetches what is at each address of the web that comes.", atEnd = """
        When nothing more comes, it fetches what is at the addresses that wait and ends. Told to shut down, it ends at \
        once.""", badInput = """
        A text is an address; a map has it as 'url', with 'method', 'body' and 'headers' where it wants more than to get. \
        What can't be fetched leaves by 'errors', with the reason, and nothing \
        fails.""", kamaelia = "Kamaelia.Protocol.HTTP.HTTPClient.SimpleHTTPClient")
public final class HTTPClient extends Component {
    public record Settings(@Help("how long to wait for an answer, 1ms to 3600s") Duration patience) {
        public Settings {
            if (patience.compareTo(Duration.ofMillis(1)) < 0 || patience.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("it waits 1ms to 3600s for an answer, not " + patience);
            }
        }

        public Settings() {
            this(Duration.ofSeconds(30));
        }
    }

    private final Inbox<Object> inbox = inbox(Object.class, "addresses, or maps with url, method, body, headers");
    @SuppressWarnings("rawtypes") // a class has no type parameters
    private final Outbox<Map> outbox = outbox(Map.class, "answers: maps with url, status, type, and body as bytes");
    private final Outbox<String> errors = outbox("errors", String.class, "why something could not be fetched");
    private final Settings settings;

    public HTTPClient(Settings settings) {
        this.settings = settings;
    }

    @Override
    @SuppressWarnings("try") // to close it is a call outside, which can be left
    protected void main() throws Exception {
        HttpClient client = outside(this::client);
        try (AutoCloseable _ = () -> outside(() -> close(client))) {
            for (Object message : inbox) {
                Map<?, ?> wanted = message instanceof Map<?, ?> map ? map : Map.of("url", message);
                switch (outside(() -> answer(client, wanted))) {
                    case Answer.Got(var answer) -> outbox.send(answer);
                    case Answer.Failed(var text) -> errors.send(text);
                }
            }
        }
    }

    /// What came of it.
    private sealed interface Answer {
        record Got(Map<String, Object> answer) implements Answer {}

        record Failed(String reason) implements Answer {}
    }

    private HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    private static boolean close(HttpClient client) {
        client.shutdownNow();
        return true;
    }

    private Answer answer(HttpClient client, Map<?, ?> wanted) throws InterruptedException {
        String url = String.valueOf(wanted.get("url"));
        try {
            HttpResponse<byte[]> response = client.send(request(wanted, url), BodyHandlers.ofByteArray());
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("url", url);
            answer.put("status", response.statusCode());
            answer.put("type", response.headers().firstValue("content-type").orElse(""));
            answer.put("body", Bytes.of(response.body()));
            return new Answer.Got(answer);
        } catch (IllegalArgumentException | IOException e) {
            return new Answer.Failed(url + ": " + reason(e));
        }
    }

    private HttpRequest request(Map<?, ?> wanted, String url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(settings.patience());
        Object body = wanted.get("body");
        Object method = wanted.get("method");
        request.method((method == null ? body == null ? "GET" : "POST" : String.valueOf(method))
                .toUpperCase(Locale.ROOT), publisher(body));
        if (wanted.get("headers") instanceof Map<?, ?> headers) {
            for (Map.Entry<?, ?> header : headers.entrySet()) {
                request.header(String.valueOf(header.getKey()), String.valueOf(header.getValue()));
            }
        }
        return request.build();
    }

    private static HttpRequest.BodyPublisher publisher(@Nullable Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        return body instanceof Bytes bytes
                ? BodyPublishers.ofByteArray(bytes.toArray())
                : BodyPublishers.ofString(String.valueOf(body));
    }

    private static String reason(Exception e) {
        return switch (e) {
            case HttpTimeoutException _ -> "nobody answered in time";
            case ConnectException _ -> "no connection: " + (e.getMessage() == null ? "refused" : e.getMessage());
            default -> String.valueOf(e.getMessage());
        };
    }
}
