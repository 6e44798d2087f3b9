package nl.veerkracht.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.veerkracht.web.Screen;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor's first screen shows besides texts.
 *
 * @param key the team's newest key; null while the helpline has not begun
 * @param openUntil until when somebody reads now; null when nobody does
 * @param opensAt when somebody reads next; null when somebody does now, or when that is not known
 * @param silentDays after so many days without a message a conversation is wiped
 */
public record ChatPage(
        @Nullable TeamKey key,
        @Nullable Instant openUntil,
        @Nullable Instant opensAt,
        int silentDays) {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    static ChatPage of(Optional<TeamKey> key, OpeningHours hours, int silentDays) {
        return new ChatPage(
                key.orElse(null),
                hours.openUntil().orElse(null),
                hours.opensAt().orElse(null),
                silentDays);
    }

    /** Whether there is a key to seal for. */
    public boolean isBegun() {
        return key != null;
    }

    public String teamKey() {
        return key == null ? "" : key.publicKey();
    }

    public int teamVersion() {
        return key == null ? 0 : key.version();
    }

    /** Until when somebody reads, or from when. */
    public String promise(Screen screen) {
        if (openUntil != null) {
            return screen.t("chat.open", screen.time(openUntil));
        }
        return opensAt == null ? screen.t("chat.shut") : screen.t("chat.closed", day(screen, opensAt));
    }

    private static String day(Screen screen, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, HERE);
        return day.equals(screen.today()) ? screen.time(moment) : screen.weekday(day) + ", " + screen.time(moment);
    }
}
