package org.postroom.palette.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;
import org.postroom.engine.component.Bytes;

/// A connection, as reader and writer share it. Each of its methods waits for the other side, and so is called outside.
///
/// @param socket  that is connected
/// @param unit    what messages are made of what comes
/// @param longest so many letters a line may have
record Line(Socket socket, Unit unit, int longest) {
    /// After so long without a word the other side is asked whether it is still there.
    static final Duration SIGN_OF_LIFE = Duration.ofSeconds(60);

    private static final int MOST_AT_ONCE = 1 << 16;
    private static final int QUESTIONS = 3;

    /// @param idle       ends the connection where nothing comes for so long; zero for never
    /// @param signOfLife after so long without a word the other side's system is asked for a sign of life; who has gone
    ///                   without good-bye is found so
    static Line of(Socket socket, Unit unit, int longest, Duration idle, Duration signOfLife) throws IOException {
        socket.setTcpNoDelay(true);
        askForLife(socket, (int) signOfLife.toSeconds());
        socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, idle.toMillis()));
        return new Line(socket, unit, longest);
    }

    /// Some systems let only the question itself be chosen, not its times.
    private static void askForLife(Socket socket, int seconds) throws IOException {
        socket.setKeepAlive(true);
        Map<SocketOption<Integer>, Integer> times = Map.of(ExtendedSocketOptions.TCP_KEEPIDLE, seconds,
                ExtendedSocketOptions.TCP_KEEPINTERVAL, Math.max(1, seconds / QUESTIONS),
                ExtendedSocketOptions.TCP_KEEPCOUNT, QUESTIONS);
        for (Map.Entry<SocketOption<Integer>, Integer> time : times.entrySet()) {
            if (socket.supportedOptions().contains(time.getKey())) {
                socket.setOption(time.getKey(), time.getValue());
            }
        }
    }

    /// What there is, at least a byte; none at the end, or where nothing came for too long.
    Bytes read() throws IOException {
        byte[] piece = new byte[MOST_AT_ONCE];
        try {
            InputStream stream = socket.getInputStream();
            return Bytes.of(piece, 0, Math.max(0, stream.read(piece)));
        } catch (SocketTimeoutException _) {
            return Bytes.of();
        } catch (IOException e) {
            if (socket.isClosed() || isReset(e)) {
                return Bytes.of();
            }
            throw e;
        }
    }

    /// The other side went away without a word, which is an end like any other.
    private static boolean isReset(IOException e) {
        String reason = String.valueOf(e.getMessage());
        return reason.contains("reset") || reason.contains("Broken pipe");
    }

    /// Whether the other side takes more.
    boolean write(byte[] bytes) {
        try {
            OutputStream stream = socket.getOutputStream();
            stream.write(bytes);
            stream.flush();
            return true;
        } catch (IOException _) {
            return false; // nobody is there any more
        }
    }

    /// Says that nothing more will be written.
    boolean finish() {
        try {
            socket.shutdownOutput();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    boolean close() {
        try {
            socket.close();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static byte[] bytes(Object message) {
        return message instanceof Bytes bytes
                ? bytes.toArray()
                : (message + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
