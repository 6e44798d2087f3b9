package nl.veerkracht.safety;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands letters to the mail server (SMTP, RFC 5321), and knows what a failure means: until the text itself begins to leave, and when the server says no,
 * it certainly did not arrive; when the line breaks after that, nobody knows.
 */
@Component
class Post {

    /** How handing over ended. */
    sealed interface Result {
        record Taken() implements Result {}

        /** It certainly did not leave; it may the next time. */
        record NotNow(String trouble) implements Result {}

        /** It certainly did not leave and never will. */
        record Never(String trouble) implements Result {}

        /** It may have left or not. */
        record Unclear(String trouble) implements Result {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final int FOR_GOOD = 500;
    private static final int ANSWERED = 400;

    private final MailSettings settings;
    private final Session session;

    Post(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    boolean isThere() {
        return !settings.host().isBlank();
    }

    Result hand(Letter letter) {
        Written mail;
        Transport transport;
        try {
            mail = new Written(session, letter, settings);
            transport = session.getTransport("smtp");
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        } catch (MessagingException | UnsupportedEncodingException e) {
            return told(letter, new Result.NotNow("connect"), e);
        }
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Result.Taken();
        } catch (MessagingException e) {
            return told(letter, meaning(e, mail.begun), e);
        } finally {
            close(transport);
        }
    }

    private static Result meaning(MessagingException fault, boolean begun) {
        int answer = answer(fault);
        if (answer >= FOR_GOOD) {
            return new Result.Never("smtp-" + answer);
        }
        if (answer >= ANSWERED) {
            return new Result.NotNow("smtp-" + answer);
        }
        return begun ? new Result.Unclear("broken-off") : new Result.NotNow("broken-off");
    }

    /** The server's last word, as a number of RFC 5321; -1 when it said none. */
    private static int answer(MessagingException fault) {
        for (Exception one = fault; one instanceof MessagingException next; one = next.getNextException()) {
            if (next instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (next instanceof SMTPSendFailedException sending && sending.getReturnCode() >= ANSWERED) {
                return sending.getReturnCode();
            }
        }
        return fault instanceof SendFailedException && fault.getNextException() == null ? 0 : -1;
    }

    /** Neither the address nor the server's own words are logged: an answer often repeats the address. */
    private static Result told(Letter letter, Result result, Exception fault) {
        LOG.warn("Message {}: {} ({})", letter.id(), result, fault.getClass().getSimpleName());
        return result;
    }

    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // What became of the letter is known already; only the goodbye failed.
            LOG.debug("A mail connection did not close: {}", e.getClass().getSimpleName());
        }
    }

    private static Properties properties(MailSettings settings) {
        String patience = String.valueOf(settings.patience().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.starttls()));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.starttls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        // How we call ourselves: never the name of the machine.
        properties.put("mail.smtp.localhost", settings.domain());
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    /** The letter as mail, which knows whether its text began to leave. */
    private static final class Written extends MimeMessage {

        private final String id;
        private boolean begun;

        Written(Session session, Letter letter, MailSettings settings)
                throws MessagingException, UnsupportedEncodingException {
            super(session);
            this.id = "<" + letter.id() + "@" + settings.domain() + ">";
            setFrom(new InternetAddress(settings.from(), letter.sender(), StandardCharsets.UTF_8.name()));
            setRecipients(RecipientType.TO, new Address[] {new InternetAddress(letter.to())});
            setSubject(letter.words(), StandardCharsets.UTF_8.name());
            setText(letter.words(), StandardCharsets.UTF_8.name());
            setSentDate(Date.from(letter.at()));
            // So that no holiday notice answers.
            setHeader("Auto-Submitted", "auto-generated");
            saveChanges();
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            begun = true;
            super.writeTo(out, ignored);
        }
    }
}
