package nl.veerkracht.safety;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server that can go down and come back at the same address. */
final class MailServer implements AutoCloseable {

    private static final String HERE = "127.0.0.1";

    private final int port = freePort();
    private GreenMail server = new GreenMail(new ServerSetup(port, HERE, ServerSetup.PROTOCOL_SMTP));

    MailServer start() {
        server = new GreenMail(new ServerSetup(port, HERE, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return this;
    }

    void stop() {
        server.stop();
    }

    MailSettings settings() {
        return settings(port);
    }

    static MailSettings settings(int port) {
        return new MailSettings(
                HERE,
                port,
                "bericht@berichten.example",
                null,
                null,
                false,
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                Duration.ofMinutes(15));
    }

    /** What arrived for this address. */
    List<MimeMessage> arrived(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
