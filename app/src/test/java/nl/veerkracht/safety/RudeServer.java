package nl.veerkracht.safety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An SMTP server for one conversation that ends badly, as real ones sometimes do. */
final class RudeServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    private RudeServer() throws IOException {}

    /** Takes the whole text and hangs up before saying that it has it. */
    static RudeServer hangsUpAfterTheText() throws IOException {
        return new RudeServer().talking("250 ok", false);
    }

    /** Knows nobody of that name. */
    static RudeServer knowsNobody() throws IOException {
        return new RudeServer().talking("550 no such user", true);
    }

    int port() {
        return door.getLocalPort();
    }

    private RudeServer talking(String toRecipient, boolean polite) {
        Thread.ofVirtual().start(() -> talk(toRecipient, polite));
        return this;
    }

    private void talk(String toRecipient, boolean polite) {
        try (Socket one = door.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = one.getOutputStream();
            say(out, "220 here");
            String line;
            while ((line = in.readLine()) != null) {
                if (line.startsWith("RCPT")) {
                    say(out, toRecipient);
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                } else if (line.equals(".") && !polite) {
                    return;
                } else if (line.matches("(EHLO|HELO|MAIL|RSET|QUIT).*")) {
                    say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
