package nl.veerkracht.weighing;

import java.util.List;
import nl.veerkracht.questionnaire.Answers;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is weighed here.
 *
 * @param instruments that can be started on a thread, in the order they are offered; the first is the weighing itself
 * @param family answers, as {@code item=option}, that say that a parent or somebody of the family may be involved; not knowing is one of them
 */
@ConfigurationProperties("veerkracht.weighing")
record WeighingTerms(
        @DefaultValue({"weighing", "flags", "background"}) List<String> instruments,

        @DefaultValue({
            "perpetrator=parent",
            "perpetrator=family",
            "parent_possibly_involved=yes",
            "parent_possibly_involved=unknown",
            "forms=family_abuse"
        })
        List<String> family) {
    WeighingTerms {
        instruments = List.copyOf(instruments);
        family = List.copyOf(family);
    }

    boolean tellsOfFamily(Answers answers) {
        return family.stream()
                .map(one -> one.split("=", 2))
                .anyMatch(one -> answers.of(one[0])
                        .filter(answer -> answer.codes().contains(one[1]))
                        .isPresent());
    }
}
