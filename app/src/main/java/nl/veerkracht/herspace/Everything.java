package nl.veerkracht.herspace;

import java.util.List;
import java.util.Map;
import nl.veerkracht.timeline.ToldEvent;

/**
 * Everything of hers, to take along: named so that a person and a machine can read it.
 *
 * @param looks of the last half year
 * @param told of her life, as hers
 */
public record Everything(
        String called,
        String words,
        HerPlan plan,
        List<Map<String, String>> team,
        List<Given> shared,
        List<Seen> looks,
        List<Letter> letters,
        List<Marks> marks,
        List<ToldEvent> told,
        String story) {}
