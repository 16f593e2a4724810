package org.postroom.palette.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The library's server, set up so that nobody can ask too much of it.
final class WebServer {
    private static final int LAST_PORT = 65_535;
    private static final int MOST = 100_000;
    private static final int THREADS = 8;
    private static final int LONGEST_HEAD = 16_384;

    /// Where a server is heard, and for whom it is there.
    ///
    /// @param port 0 for any that is free
    /// @param host the name or address on which it is heard
    /// @param most so many connections at once
    /// @param idle ends a connection on which nothing moves for so long
    /// @param full the same where there are as many as there may be
    record Place(int port, String host, int most, Duration idle, Duration full) {
        Place {
            if (port < 0 || port > LAST_PORT) {
                throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
            }
            if (most < 1 || most > MOST) {
                throw new IllegalArgumentException("1 to 100,000 connections at once, not " + most);
            }
            if (idle.compareTo(Duration.ofMillis(1)) < 0 || idle.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("it is idle for 1ms to 86400s, not " + idle);
            }
        }

        boolean here() {
            return isHere(host);
        }
    }

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /// What answers, made for a server that doesn't run yet.
    interface Answering {
        Handler on(Server server);
    }

    /// Takes the port. Called outside.
    static WebServer start(Place place, Answering answering) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("postroom-web");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = connector(server, place);
        server.addConnector(connector);
        NetworkConnectionLimit limit = new NetworkConnectionLimit(place.most(), connector);
        limit.setEndPointIdleTimeout(Math.min(place.full().toMillis(), place.idle().toMillis()));
        server.addBean(limit);
        server.setHandler(place.here() ? new OnlyHere(answering.on(server)) : answering.on(server));
        server.setStopTimeout(0);
        return started(new WebServer(server, connector), place);
    }

    private static ServerConnector connector(Server server, Place place) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LONGEST_HEAD);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(place.host());
        connector.setPort(place.port());
        connector.setIdleTimeout(place.idle().toMillis());
        return connector;
    }

    private static WebServer started(WebServer made, Place place) throws IOException {
        try {
            made.server.start();
            return made;
        } catch (Exception e) {
            made.stop();
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new IOException("port " + place.port() + " of " + place.host()
                    + " can't be used, most likely by another program that has it: " + reason.getMessage(), e);
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    /// Lets go of everything. Called outside.
    boolean stop() {
        try {
            server.stop();
            return true;
        } catch (Exception _) {
            return false; // it is gone all the same
        }
    }

    /// Serves the files of a folder, no hidden ones and none outside of it, and asks `otherwise` for the rest.
    static Handler files(Optional<Path> folder, Handler otherwise) {
        if (folder.isEmpty()) {
            return otherwise;
        }
        ResourceHandler files = new ResourceHandler(otherwise) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                return Request.getPathInContext(request).contains("/.")
                        ? otherwise.handle(request, response, callback)
                        : super.handle(request, response, callback);
            }
        };
        files.setBaseResource(ResourceFactory.of(files).newResource(folder.get()));
        files.setDirAllowed(false);
        files.setWelcomeFiles(List.of("index.html"));
        return new ContextHandler(files, "/");
    }

    /// Whether a name means this computer, to itself only.
    static boolean isHere(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }

    /// A page from elsewhere may have made a name of its own point to this computer: it is told to go away.
    private static final class OnlyHere extends Handler.Wrapper {
        OnlyHere(Handler handler) {
            super(handler);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (isHere(Request.getServerName(request))) {
                return super.handle(request, response, callback);
            }
            Response.writeError(request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421);
            return true;
        }
    }
}
