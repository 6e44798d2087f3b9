package nl.veerkracht.helpline;

import java.time.LocalDate;
import java.util.List;
import nl.veerkracht.signal.LifeArea;
import org.jspecify.annotations.Nullable;

/**
 * What a helper lets out of a conversation. Prints as redacted.
 *
 * @param facts her messages, as far as the helper left them in
 * @param told the day she told it
 * @param givenNames null when she is not named
 * @param age about, in years
 * @param description who it is about, in words
 * @param reach how colleagues reach the helper
 */
public record PassedOn(
        List<String> facts,
        LifeArea area,
        LocalDate told,
        @Nullable String givenNames,
        @Nullable String surname,
        @Nullable Integer age,
        String description,
        String reach,
        boolean danger) {
    public PassedOn {
        facts = List.copyOf(facts);
    }

    @Override
    public String toString() {
        return "PassedOn[redacted]";
    }
}
