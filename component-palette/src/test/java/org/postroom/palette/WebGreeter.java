package org.postroom.palette;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/// A WebSocket server on this computer for tests: it says hello to each who comes.
public final class WebGreeter {
    private static final Server SERVER = open();

    private WebGreeter() {}

    static String url() {
        return "ws://localhost:" + ((ServerConnector) SERVER.getConnectors()[0]).getLocalPort();
    }

    private static Server open() {
        QueuedThreadPool threads = new QueuedThreadPool(8, 1);
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("localhost");
        server.addConnector(connector);
        server.setHandler(WebSocketUpgradeHandler.from(server,
                container -> container.addMapping("/*", (_, _, _) -> new Greeting())));
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    public static final class Greeting implements Session.Listener.AutoDemanding {
        @Override
        public void onWebSocketOpen(Session session) {
            session.sendText("hello", Callback.NOOP);
        }
    }
}
