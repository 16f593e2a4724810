package org.postroom.palette.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Somebody who speaks SMTP by hand.
record Caller(Socket socket, BufferedReader hears) implements AutoCloseable {
    static Caller of(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        return new Caller(socket, new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)));
    }

    /// Greeted already.
    static Caller greeted(int port) throws IOException {
        Caller caller = of(port);
        caller.answer();
        return caller;
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Says a line.
    ///
    /// @return the last line of the answer
    String say(String line) throws IOException {
        send(line + "\r\n");
        return answer();
    }

    /// The last line of what the other side says, or how it ended.
    String answer() throws IOException {
        String line = String.valueOf(hears.readLine());
        while (line.matches("\\d{3}-.*")) {
            line = String.valueOf(hears.readLine());
        }
        return line;
    }

    /// Up to where the content begins.
    Caller envelope(String from, String... to) throws IOException {
        say("HELO there.example");
        say("MAIL FROM:<" + from + ">");
        for (String each : to) {
            say("RCPT TO:<" + each + ">");
        }
        say("DATA");
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
