package nl.veerkracht.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code demo/city.yaml} as it is written there. {@code ago} is in days before the day of loading. */
record City(List<Place> organisations, List<Person> accounts, List<Young> young) {

    /** @param waits whether an administrator must still say that it takes part */
    record Place(String key, String name, boolean operator, boolean waits) {}

    /** @param left days since she left, null for who works here */
    record Person(
            String key,
            String name,
            String organisation,
            List<String> roles,
            @Nullable Integer left) {}

    /** @param age such as {@code 17y10m}, null for who is not known by name */
    record Young(String key, @Nullable String age, Map<String, Object> about, List<Given> signals, Story story) {}

    /** @param about what this signaller knows differently; null means not known to her */
    record Given(
            String by,
            int ago,
            String role,
            @Nullable Map<String, Object> about,
            @Nullable Map<String, Object> place,
            List<Seen> observations,
            @Nullable String actions,
            boolean danger,
            String told) {}

    record Seen(String area, String fact, @Nullable String interpretation, String certainty) {}

    record Story(
            boolean link,
            @Nullable String ask,
            @Nullable List<String> share,
            @Nullable Weigh weigh,
            @Nullable Draft draft,
            @Nullable Consult consult,
            @Nullable Line trajectory) {}

    /** @param again days until it is weighed again, null for the usual term */
    record Weigh(
            String by,
            String with,
            int ago,
            String outcome,
            @Nullable Integer again) {}

    record Draft(String by, int ago) {}

    record Consult(String by, String to, int ago, boolean answered) {}

    /** @param life how far along the line is: {@code short}, {@code middle}, {@code long} or {@code aftercare} */
    record Line(
            String by,
            String coordinator,
            int ago,
            String name,
            String words,
            String life,
            @Nullable InNeed inNeed) {}

    /** Who opened the line without a part in it. */
    record InNeed(String by, int ago, String reason) {}
}
