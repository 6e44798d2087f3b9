package nl.veerkracht.signal;

import java.util.List;
import java.util.stream.Stream;
import nl.veerkracht.questionnaire.Kind;
import nl.veerkracht.questionnaire.Questionnaires;
import org.springframework.stereotype.Component;

/** The life areas with their examples, from the instrument. */
@Component
class LifeAreas {

    private final Questionnaires questionnaires;

    LifeAreas(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** In the newest edition; a row's id ends in the code of the area. */
    List<Kind.Row> rows() {
        return questionnaires.newest("signals").sections().stream()
                .flatMap(section -> section.items().stream())
                .flatMap(item -> item.kind() instanceof Kind.Matrix matrix ? matrix.rows().stream() : Stream.empty())
                .toList();
    }
}
