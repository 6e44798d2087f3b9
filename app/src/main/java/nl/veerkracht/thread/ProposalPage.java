package nl.veerkracht.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Gender;
import nl.veerkracht.signal.Handle;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalIdentity;
import org.jspecify.annotations.Nullable;

/** What the proposal's screen shows: identifying fields side by side, reasons, what was asked and decided. */
public record ProposalPage(
        String id,
        int version,
        String state,
        Instant createdAt,
        List<Pair> pairs,
        List<Asked> questions,
        List<Decided> decisions) {

    public ProposalPage {
        pairs = List.copyOf(pairs);
        questions = List.copyOf(questions);
        decisions = List.copyOf(decisions);
    }

    /** Two signals side by side. */
    public record Pair(
            String oneFrom,
            String otherFrom,
            List<Row> rows,
            List<ReasonLine> reasons,
            Strength strength,
            int outOfHundred) {
        public Pair {
            rows = List.copyOf(rows);
            reasons = List.copyOf(reasons);
        }
    }

    /** One field of both, empty where unknown. A birth date and a gender are codes that the screen puts into words. */
    public record Row(String fieldKey, Kind kind, String one, String other) {}

    /** How a value reads. */
    public enum Kind {
        WORDS,
        DATE,
        GENDER,
        YEARS
    }

    /** A question that was put to who holds a signal. */
    public record Asked(
            String organisation,
            String text,
            Instant at,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /** A decision with its reasons. */
    public record Decided(
            String what,
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable String note) {}

    static Pair pair(LinkProposal proposal, Map<SignalId, SignalIdentity> identities) {
        SignalIdentity one = identities.get(proposal.one());
        SignalIdentity other = identities.get(proposal.other());
        return new Pair(
                one == null ? "" : one.organisationName(),
                other == null ? "" : other.organisationName(),
                rows(one == null ? null : one.about(), other == null ? null : other.about()),
                proposal.reasons().stream().map(ReasonLine::of).toList(),
                Strength.of(proposal.probability()),
                // Ninety-nine is as sure as a comparison gets: a hundred would be a verdict.
                (int) Math.min(99, Math.round(proposal.probability() * 100)));
    }

    private static List<Row> rows(@Nullable About one, @Nullable About other) {
        List<Row> rows = new ArrayList<>();
        add(rows, "given_names", Kind.WORDS, one, other, About::givenNames);
        add(rows, "infix", Kind.WORDS, one, other, About::infix);
        add(rows, "surname", Kind.WORDS, one, other, About::surname);
        add(rows, "nickname", Kind.WORDS, one, other, About::nickname);
        add(
                rows,
                "birth_date",
                Kind.DATE,
                one,
                other,
                about -> about.birthDate() == null ? null : about.birthDate().iso());
        add(
                rows,
                "age",
                Kind.YEARS,
                one,
                other,
                about -> about.ageEstimate() == null ? null : "" + about.ageEstimate());
        add(rows, "gender", Kind.GENDER, one, other, about -> gender(about.gender()));
        add(rows, "postal_code", Kind.WORDS, one, other, About::postalCode);
        add(rows, "city", Kind.WORDS, one, other, About::city);
        add(rows, "phone", Kind.WORDS, one, other, About::phone);
        add(rows, "handle", Kind.WORDS, one, other, ProposalPage::handles);
        add(rows, "school", Kind.WORDS, one, other, About::school);
        return rows;
    }

    private static @Nullable String gender(@Nullable Gender gender) {
        return gender == null || gender == Gender.UNKNOWN ? null : gender.code();
    }

    private static @Nullable String handles(About about) {
        List<Handle> handles = about.handles();
        return handles == null || handles.isEmpty()
                ? null
                : String.join(
                        "\n",
                        handles.stream()
                                .map(handle -> handle.handle() + " (" + handle.platform() + ")")
                                .toList());
    }

    private static void add(
            List<Row> rows, String field, Kind kind, @Nullable About one, @Nullable About other, Value value) {
        String left = one == null ? null : value.of(one);
        String right = other == null ? null : value.of(other);
        if (left != null || right != null) {
            rows.add(new Row("thread.label." + field, kind, left == null ? "" : left, right == null ? "" : right));
        }
    }

    private interface Value {
        @Nullable
        String of(About about);
    }
}
