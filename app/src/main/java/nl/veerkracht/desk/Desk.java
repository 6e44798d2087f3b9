package nl.veerkracht.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.DeskPart;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedPage;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk of whoever is signed in. */
@Component
public class Desk {

    /** As many as one can take in without scrolling for long. */
    private static final int PAGE = 20;

    private final Attention attention;
    private final List<NeedTeller> tellers;
    private final List<DeskPart> parts;
    private final Colleagues colleagues;
    private final Audit audit;

    Desk(
            Attention attention,
            ObjectProvider<NeedTeller> tellers,
            ObjectProvider<DeskPart> parts,
            Colleagues colleagues,
            Audit audit) {
        this.attention = attention;
        this.tellers = tellers.stream().toList();
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DeskPart::order)).toList();
        this.colleagues = colleagues;
        this.audit = audit;
    }

    /**
     * Who: anyone signed in, sees what is asked of her and of her roles, each as far as she may see it. One look in the log.
     *
     * @param after where the page before ended, null for the first; later pages hold the list alone
     */
    @Transactional
    public DeskView view(@Nullable String after) {
        NeedPage page = attention.page(List.of(), after, PAGE);
        Map<UUID, NeedTeller.Line> lines = lines(page.needs());
        Map<AccountId, Colleague> names = names(lines.values());
        List<Waiting> waiting = told(page.needs(), lines, names);
        audit.look(
                "desk.view", waiting.stream().map(one -> one.need().subject()).toList());
        List<DeskView.Filled> beside = after == null ? filled() : List.of();
        return new DeskView(
                name(names), danger(waiting), bySoonness(waiting), page.next().orElse(null), beside);
    }

    private Map<UUID, NeedTeller.Line> lines(List<Need> needs) {
        Map<UUID, NeedTeller.Line> lines = new HashMap<>();
        for (NeedTeller teller : tellers) {
            List<Need> its =
                    needs.stream().filter(need -> teller.tells(need.kind())).toList();
            if (!its.isEmpty()) {
                lines.putAll(teller.tell(its));
            }
        }
        return lines;
    }

    /** Of the reader, and of all whom her work is about. */
    private Map<AccountId, Colleague> names(Collection<NeedTeller.Line> lines) {
        return colleagues.of(Stream.concat(
                        Acting.current().account().stream(),
                        lines.stream().map(NeedTeller.Line::colleague).filter(Objects::nonNull))
                .collect(Collectors.toSet()));
    }

    private static List<Waiting> told(
            List<Need> needs, Map<UUID, NeedTeller.Line> lines, Map<AccountId, Colleague> names) {
        List<Waiting> told = new ArrayList<>();
        for (Need need : needs) {
            NeedTeller.Line line = lines.get(need.id());
            if (line != null) {
                named(line, names).ifPresent(one -> told.add(new Waiting(need, one)));
            }
        }
        return told;
    }

    private static Optional<NeedTeller.Line> named(NeedTeller.Line line, Map<AccountId, Colleague> names) {
        return line.colleague() == null
                ? Optional.of(line)
                : Optional.ofNullable(names.get(line.colleague()))
                        .map(one -> line.named(one.name(), one.organisation()));
    }

    private static List<Waiting> danger(List<Waiting> waiting) {
        return waiting.stream()
                .filter(one -> one.need().urgency() == Urgency.DANGER)
                .toList();
    }

    private static Map<Urgency, List<Waiting>> bySoonness(List<Waiting> waiting) {
        Map<Urgency, List<Waiting>> groups = new EnumMap<>(Urgency.class);
        for (Waiting one : waiting) {
            if (one.need().urgency() != Urgency.DANGER) {
                groups.computeIfAbsent(one.need().urgency(), urgency -> new ArrayList<>())
                        .add(one);
            }
        }
        return groups;
    }

    private List<DeskView.Filled> filled() {
        Actor reader = Acting.current();
        return parts.stream()
                .filter(part -> part.isFor(reader))
                .map(DeskView.Filled::of)
                .toList();
    }

    private static String name(Map<AccountId, Colleague> names) {
        return Acting.current()
                .account()
                .map(names::get)
                .map(Colleague::name)
                .map(name -> name.strip().split("\\s+")[0])
                .orElse("");
    }
}
