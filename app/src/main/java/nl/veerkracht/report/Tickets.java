package nl.veerkracht.report;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.vault.CannotUnseal;
import nl.veerkracht.vault.Vault;
import org.springframework.stereotype.Component;

/** What stands in the page in place of six words, and of a session: sealed, and over after a while. */
@Component
class Tickets {

    private static final String COLUMN = "report.ticket";
    private static final int ID_BYTES = 16;
    private static final int LONGEST = 400;

    private final Vault vault;
    private final ReportTerms terms;
    private final Clock clock;

    Tickets(Vault vault, ReportTerms terms, Clock clock) {
        this.vault = vault;
        this.terms = terms;
        this.clock = clock;
    }

    /** @param entry of the phrase that opened it: with another phrase it opens nothing */
    record Open(SignalId signal, UUID entry) {}

    String of(SignalId signal, UUID entry) {
        long until = clock.instant().plus(terms.ticket()).toEpochMilli();
        byte[] sealed = vault.house().seal(COLUMN, signal.value(), entry + " " + until);
        byte[] all = ByteBuffer.allocate(ID_BYTES + sealed.length)
                .putLong(signal.value().getMostSignificantBits())
                .putLong(signal.value().getLeastSignificantBits())
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Empty when it is not ours, was changed, or its time is over. */
    Optional<Open> read(String ticket) {
        try {
            return ticket.length() > LONGEST
                    ? Optional.empty()
                    : opened(ByteBuffer.wrap(Base64.getUrlDecoder().decode(ticket)));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException | CannotUnseal notOurs) {
            return Optional.empty();
        }
    }

    private Optional<Open> opened(ByteBuffer bytes) {
        UUID signal = new UUID(bytes.getLong(), bytes.getLong());
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        String[] parts = vault.house().unseal(COLUMN, signal, sealed).split(" ", -1);
        Instant until = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return until.isAfter(clock.instant())
                ? Optional.of(new Open(new SignalId(signal), UUID.fromString(parts[0])))
                : Optional.empty();
    }
}
