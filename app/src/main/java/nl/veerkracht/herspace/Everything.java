package nl.veerkracht.herspace;

import java.util.List;
import java.util.Map;

/**
 * Everything of hers, to take along: named so that a person and a machine can read it.
 *
 * @param looks of the last half year
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
        String story) {}
