package nl.veerkracht.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules, kept as data, that point from answers to an option of one item. */
public sealed interface Suggester permits Suggester.Rules, JudgementTable {

    /** The item whose answer is suggested. */
    String item();

    Optional<Suggestion> suggest(Instrument instrument, Answers answers, Context context);

    /** The first rule that holds is the suggestion. Silent until every needed item is answered: half a picture suggests nothing. */
    record Rules(String item, Set<String> needs, List<Rule> rules) implements Suggester {
        public Rules {
            needs = Set.copyOf(needs);
            rules = List.copyOf(rules);
        }

        @Override
        public Optional<Suggestion> suggest(Instrument instrument, Answers answers, Context context) {
            if (!answers.byItem().keySet().containsAll(needs)) {
                return Optional.empty();
            }
            return rules.stream()
                    .filter(rule -> rule.when().holds(answers, context))
                    .findFirst()
                    .flatMap(rule -> rule.suggestion(item, instrument, answers, context));
        }
    }

    /** One rule: under this condition, this option, for this reason. */
    record Rule(String option, Condition when, Text because, Optional<Text> response) {

        Optional<Suggestion> suggestion(String item, Instrument instrument, Answers answers, Context context) {
            var grounds = Grounds.of(instrument, answers, when.because(answers, context));
            return instrument
                    .item(item)
                    .flatMap(target -> target.option(option))
                    .map(suggested -> new Suggestion(item, suggested, because, grounds, response));
        }
    }
}
