package nl.veerkracht.linkage;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two records field by field. A field that one side does not know adds nothing. Thread-safe. */
final class Comparer implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Frequencies frequencies;
    private final NameComparer names;

    Comparer(Weights weights, Frequencies frequencies) {
        this.frequencies = frequencies;
        this.names = new NameComparer(weights, frequencies);
    }

    Comparison compare(Encoded a, Encoded b) {
        Comparison out = new Comparison();
        names.compare(a, b, out);
        if (a.date != null && b.date != null) {
            out.add(DateComparer.compare(a.date, b.date));
        }
        if (a.gender != 0 && b.gender != 0) {
            Aspect aspect = out.hasGivenAlike() ? Aspect.GENDER_OF_NAME : Aspect.GENDER;
            out.add(Level.of(aspect, a.gender == b.gender ? Agreement.EXACT : Agreement.DIFFERENT));
        }
        postal(a, b, out);
        single(Aspect.CITY, a.city, b.city, out);
        single(Aspect.STREET, a.street, b.street, out);
        single(Aspect.NUMBER, a.houseNumber, b.houseNumber, out);
        single(Aspect.PHONE, a.phone, b.phone, out);
        handles(a.handles, b.handles, out);
        single(Aspect.SCHOOL, a.school, b.school, out);
        single(Aspect.NATIONAL_ID, a.nationalId, b.nationalId, out);
        other(a.other, b.other, out);
        return out;
    }

    private void postal(Encoded a, Encoded b, Comparison out) {
        if (a.postal == null || b.postal == null) {
            single(Aspect.AREA, a.area, b.area, out);
            return;
        }
        Agreement agreement = Likeness.of(a.postal, b.postal);
        boolean sameArea = a.area != null && b.area != null && a.area.exact() == b.area.exact();
        boolean part = agreement == Agreement.DIFFERENT && sameArea;
        add(Level.of(Aspect.POSTAL, part ? Agreement.PART : agreement), a.postal, b.postal, out);
    }

    private void single(Aspect aspect, @Nullable Token a, @Nullable Token b, Comparison out) {
        if (a != null && b != null) {
            add(Level.of(aspect, Likeness.of(a, b)), a, b, out);
        }
    }

    private void handles(List<Token> a, List<Token> b, Comparison out) {
        if (a.isEmpty() || b.isEmpty()) {
            return;
        }
        Agreement best = Agreement.DIFFERENT;
        for (Token left : a) {
            for (Token right : b) {
                Agreement agreement = Likeness.of(left, right);
                best = agreement.compareTo(best) < 0 ? agreement : best;
            }
        }
        out.add(Level.of(Aspect.HANDLE, best));
    }

    private void other(List<Encoded.Labelled> a, List<Encoded.Labelled> b, Comparison out) {
        for (Encoded.Labelled left : a) {
            for (Encoded.Labelled right : b) {
                if (left.column() == right.column()) {
                    single(Aspect.OTHER, left.token(), right.token(), out);
                }
            }
        }
    }

    private void add(Level level, Token a, Token b, Comparison out) {
        Values values = Values.of(level, a, b, frequencies);
        out.add(level, values.rarer(), values.commoner());
    }
}
