package nl.veerkracht.chat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code chat.yaml} says.
 *
 * @param silentDays after so many days without a message a conversation is wiped
 * @param hours when somebody reads, per day of the week
 * @param otherHours on which days that is otherwise, see {@link OpeningHours}
 * @param plainAMinute so many come in without JavaScript in a minute
 */
@ConfigurationProperties("veerkracht.chat")
record ChatTerms(
        int silentDays,
        Map<DayOfWeek, String> hours,
        Map<String, String> otherHours,
        Work work,
        int plainAMinute,
        Stream stream) {

    /**
     * @param bits asked when it is calm
     * @param most never more
     * @param calm so many a minute
     * @param goodFor how long a challenge can be answered
     */
    record Work(int bits, int most, int calm, Duration goodFor) {}

    /**
     * @param beat how often a stream says that it is there
     * @param lasts how long one goes on
     */
    record Stream(Duration beat, Duration lasts) {}
}
