package nl.veerkracht.safety;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server through which messages leave.
 *
 * @param host empty when there is none: then nothing leaves, and what waits is shown to who leads the line
 * @param from the address messages come from; choose one that tells nothing
 * @param starttls whether an encrypted connection is demanded
 * @param patience how long the server may take for each answer
 * @param late after how long of failing a person hears of it
 * @param abandoned after how long a message that was being sent is taken to have lost its sender
 */
@ConfigurationProperties("veerkracht.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("bericht@localhost") String from,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("true") boolean starttls,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("1h") Duration late,
        @DefaultValue("15m") Duration abandoned) {

    /** The part of {@link #from} behind the @. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
