package nl.veerkracht.safety;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * How, when and by which channel she may be reached, as agreed with her.
 *
 * @param version 0 when nothing was agreed yet: then she is not to be reached
 * @param setBy who wrote it down, null when nobody did
 */
public record SafeContact(
        int version, Terms terms, @Nullable AccountId setBy, Instant setAt) {

    /**
     * What is agreed.
     *
     * @param channels by which she may be reached
     * @param voicemail whether something may be said on her voicemail
     * @param withHer whether she agreed to it herself
     * @param address her e-mail address
     * @param cover as whom people announce themselves to who answers instead of her
     * @param others who else uses her phone or reads along
     */
    public record Terms(
            boolean safe,
            Set<Channel> channels,
            Hours hours,
            boolean voicemail,
            Sender sender,
            Locale language,
            boolean withHer,
            @Nullable String address,
            @Nullable String cover,
            @Nullable String others,
            @Nullable String codeWord,
            @Nullable String note) {

        public Terms {
            channels = Set.copyOf(channels);
        }

        /** The same, but not safe from now on. */
        Terms notSafe(@Nullable String why) {
            return new Terms(
                    false,
                    channels,
                    hours,
                    voicemail,
                    sender,
                    language,
                    false,
                    address,
                    cover,
                    others,
                    codeWord,
                    why == null ? note : why);
        }
    }

    private static final Terms NOTHING = new Terms(
            false, Set.of(), Hours.ALL, false, Sender.MESSAGES, Locale.of("nl"), false, null, null, null, null, null);

    /** Before anything was agreed. */
    static final SafeContact NONE = new SafeContact(0, NOTHING, null, Instant.EPOCH);

    /** Her address when the house may send to it, null when it may not. */
    @Nullable
    String mailTo() {
        return terms.safe() && terms.withHer() && terms.channels().contains(Channel.EMAIL) ? terms.address() : null;
    }
}
