package nl.veerkracht.questionnaire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The instruments, and what can be done with answers to them. Holds no answers: rooms keep and seal their own. Who: anyone, for
 * questions are public; what a room may do with answers is the room's own check.
 */
@Component
public class Questionnaires {

    private final Shelf shelf;
    private volatile Library library;

    Questionnaires(Shelf shelf) {
        this.shelf = shelf;
        this.library = shelf.fill();
    }

    /** Who: anyone. The newest edition of every instrument. */
    public List<Instrument> all() {
        return library.newest();
    }

    /**
     * Who: anyone. The newest edition.
     *
     * @throws IllegalArgumentException when there is no such instrument
     */
    public Instrument newest(String id) {
        return library.newest(id).orElseThrow(() -> new IllegalArgumentException("no instrument " + id));
    }

    /**
     * Who: anyone. One edition, however old.
     *
     * @throws IllegalArgumentException when it was never used here
     */
    public Instrument edition(Edition edition) {
        return library.edition(edition).orElseGet(() -> editionOfAnotherNode(edition));
    }

    /** A node that started later may have brought in a newer edition. */
    private Instrument editionOfAnotherNode(Edition edition) {
        library = shelf.read();
        return library.edition(edition).orElseThrow(() -> new IllegalArgumentException("no instrument " + edition));
    }

    /** Who: anyone. Reads a form; what it did not ask keeps its earlier answer. */
    public Reading read(Map<String, List<String>> form, Answers before) {
        return FormReader.read(edition(before.edition()), new Entered(form), before);
    }

    /** Who: anyone. Reads what {@link Answers#json} wrote, in whatever edition. */
    public Answers answers(String json) {
        return AnswersJson.read(json, edition(AnswersJson.edition(json)));
    }

    /** Who: anyone. Answers brought into the newest edition, with what finds no place there. */
    public Carried carried(Answers answers) {
        return Carried.over(
                edition(answers.edition()), answers, newest(answers.edition().instrument()));
    }

    /** Who: anyone. What was answered differently, also across editions. */
    public List<Change> changes(Answers before, Answers after) {
        return Change.between(edition(before.edition()), before, edition(after.edition()), after);
    }

    /** Who: anyone. As FHIR R4 Questionnaire, ready for JSON. */
    public Map<String, Object> fhir(Instrument instrument) {
        return Fhir.questionnaire(instrument);
    }

    /** Who: anyone who may see the answers. As FHIR R4 QuestionnaireResponse, ready for JSON, without a subject. */
    public Map<String, Object> fhir(Answers answers, boolean completed, Instant authored) {
        return FhirResponse.response(edition(answers.edition()), answers, completed, authored);
    }
}
