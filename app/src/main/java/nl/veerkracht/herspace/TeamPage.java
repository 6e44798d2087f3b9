package nl.veerkracht.herspace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.trajectory.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Her space as her team sees it.
 *
 * @param opened when her words were last made, null when she never had any
 * @param entered whether she has words that open it now
 * @param letters what she wrote to the reader, the newest first
 * @param marks that the reader may see, the newest first
 * @param story whether she gave the reader her story
 * @param erasure her open wish that everything is destroyed, when the reader may answer it
 */
public record TeamPage(
        Sheet sheet,
        @Nullable Instant opened,
        boolean entered,
        List<Letter> letters,
        List<Marks> marks,
        boolean story,
        @Nullable UUID erasure) {

    public TeamPage {
        letters = List.copyOf(letters);
        marks = List.copyOf(marks);
    }

    public String path() {
        return sheet.line().path() + "/her-space";
    }

    public boolean leads() {
        return sheet.people().lead();
    }
}
