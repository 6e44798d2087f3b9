package nl.veerkracht.family;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.access.PhrasePurpose;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.sharing.Share;
import nl.veerkracht.sharing.Sharing;
import nl.veerkracht.sharing.What;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: her parents and carers, brothers and sisters, and what is written for parents to read. What a parent may see is a share like any other
 * and is given and ended in {@link Sharing}; a parent reads only what was written here for parents.
 */
@Component
public class Families {

    static final PhrasePurpose PURPOSE = new PhrasePurpose("parent");
    static final String SIBLING = "family.sibling";

    private final Trajectories trajectories;
    private final Lines lines;
    private final ParentStore parents;
    private final TellingStore tellings;
    private final SiblingStore siblings;
    private final LockStore locks;
    private final Sharing sharing;
    private final Phrases phrases;
    private final Teams teams;
    private final Attention attention;
    private final ParentsAge age;
    private final HouseRights house;
    private final Audit audit;

    Families(
            Trajectories trajectories,
            Lines lines,
            ParentStore parents,
            TellingStore tellings,
            SiblingStore siblings,
            LockStore locks,
            Sharing sharing,
            Phrases phrases,
            Teams teams,
            Attention attention,
            ParentsAge age,
            HouseRights house,
            Audit audit) {
        this.trajectories = trajectories;
        this.lines = lines;
        this.parents = parents;
        this.tellings = tellings;
        this.siblings = siblings;
        this.locks = locks;
        this.sharing = sharing;
        this.phrases = phrases;
        this.teams = teams;
        this.attention = attention;
        this.age = age;
        this.house = house;
        this.audit = audit;
    }

    /** Who: everybody on the line's team who sees who she is. Siblings and shares only for coordinator and stand-in. */
    @Transactional
    public FamilyPage look(TrajectoryId id) {
        Sheet sheet = trajectories.sheet(id, "family.read");
        if (!sheet.people().see(Sight.IDENTITY)) {
            throw Refused.notShown();
        }
        Line line = sheet.line();
        boolean leads = sheet.people().lead();
        return new FamilyPage(
                sheet,
                parents.all(line),
                tellings.all(line),
                leads ? siblings(line) : List.of(),
                leads ? withParents(line) : List.of(),
                leads ? locks.state(id.value()) : locks.state(id.value()).only());
    }

    private List<Share> withParents(Line line) {
        return sharing.of(line.id().value());
    }

    private List<Sibling> siblings(Line line) {
        UUID here = line.id().value();
        List<SiblingStore.Link> links = siblings.of(here);
        Map<UUID, String> initials = initials(links.stream().map(link -> link.across(here)));
        return links.stream()
                .map(link -> {
                    UUID there = link.across(here);
                    return new Sibling(
                            link.id(),
                            there,
                            Objects.requireNonNull(initials.getOrDefault(there, "")),
                            initials.containsKey(there) ? "/trajectories/" + there : "",
                            link.one().equals(here),
                            link.confirmed());
                })
                .toList();
    }

    /** By line; only lines on whose team the reader is. */
    private Map<UUID, String> initials(Stream<UUID> ids) {
        return trajectories.initials(ids.map(TrajectoryId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue));
    }

    /** Who: coordinator and stand-in. Somebody is her parent or carer. */
    @Transactional
    public Outcome add(TrajectoryId id, Parent.Terms terms) {
        Line line = lines.lead(id);
        if (!Words.fit(terms.name(), Words.SHORT)) {
            return new Outcome.Fault("name", "family.fault.name");
        }
        UUID parent = UUID.randomUUID();
        parents.add(
                line,
                parent,
                new Parent.Terms(terms.kin(), terms.authority(), terms.name().strip()),
                me());
        audit.change(
                "family.add",
                List.of(id.value(), parent),
                Map.of("kin", terms.kin().code()));
        return Outcome.DONE;
    }

    /** Who: coordinator and stand-in. This parent is none any more: the words open nothing, and what was shared ends. */
    @Transactional
    public void end(TrajectoryId id, UUID parent) {
        Line line = lines.lead(id);
        if (!parents.end(line, parent)) {
            throw Refused.notShown();
        }
        phrases.withdraw(PURPOSE, parent);
        withParents(line).stream()
                .filter(share -> share.partnerId().equals(parent) && share.withdrawnAt() == null)
                .forEach(share -> sharing.withdraw(share.id()));
        audit.change("family.end", List.of(id.value(), parent), Map.of());
    }

    /**
     * Who: coordinator and stand-in. Lets a parent in, or in again with other words; not for the first time while it is locked.
     *
     * @return the six words, to be shown once and handed over on paper
     */
    @Transactional
    public List<String> words(TrajectoryId id, UUID parent) {
        Line line = lines.lead(id);
        if (!known(line, parent).words() && locks.locks(id.value())) {
            throw new Refused("family.refused.locked");
        }
        audit.change("family.words", List.of(id.value(), parent), Map.of());
        return phrases.issue(PURPOSE, parent);
    }

    /** Who: coordinator and stand-in. The words of this parent open nothing any more, and who is in is out. */
    @Transactional
    public void shut(TrajectoryId id, UUID parent) {
        known(lines.lead(id), parent);
        phrases.withdraw(PURPOSE, parent);
        audit.change("family.shut", List.of(id.value(), parent), Map.of());
    }

    private Parent known(Line line, UUID parent) {
        return parents.all(line).stream()
                .filter(one -> one.id().equals(parent))
                .findFirst()
                .orElseThrow(Refused::notShown);
    }

    /**
     * Who: coordinator and stand-in. Writes what parents read when it is shared with them.
     *
     * @param version of what was read, 0 for the first
     * @param herYes whether she saw these words and said yes; without it nothing of her plan is written here
     */
    @Transactional
    public Outcome write(TrajectoryId id, What part, int version, String text, boolean herYes) {
        Line line = lines.lead(id);
        if (!LineToShare.PARTS.contains(part)) {
            throw Refused.notShown();
        }
        if (!Words.fit(text)) {
            return new Outcome.Fault("text", "family.fault.text");
        }
        if (part == What.PLAN && !herYes) {
            return new Outcome.Fault("herYes", "family.fault.her-yes");
        }
        Telling telling = new Telling(part, text.strip(), herYes, version, java.time.Instant.EPOCH);
        if (!tellings.write(line, telling, me())) {
            return Outcome.CHANGED;
        }
        audit.change("family.write", id.value(), Map.of("part", part.code()));
        return Outcome.DONE;
    }

    /** Who: coordinator and stand-in. Lines she works on herself that could be a brother's or sister's: only those can be named. */
    @Transactional
    public List<Candidate> candidates(TrajectoryId id) {
        lines.lead(id);
        Set<UUID> there = siblings.of(id.value()).stream()
                .map(link -> link.across(id.value()))
                .collect(Collectors.toSet());
        List<SiblingStore.Mine> mine = siblings.mine(id.value(), me()).stream()
                .filter(one -> !there.contains(one.id()))
                .toList();
        Map<UUID, String> initials = initials(mine.stream().map(SiblingStore.Mine::id));
        return mine.stream()
                .map(one -> new Candidate(
                        one.id(), Objects.requireNonNull(initials.getOrDefault(one.id(), "")), one.openedAt()))
                .sorted(Comparator.comparing(Candidate::initial))
                .toList();
    }

    /** A line that could be a brother's or sister's. */
    public record Candidate(UUID line, String initial, java.time.Instant openedAt) {}

    /** Who: coordinator and stand-in, who works on the other line too. A brother or sister; who leads the other line is asked to confirm. */
    @Transactional
    public Outcome link(TrajectoryId id, TrajectoryId other) {
        lines.lead(id);
        if (candidates(id).stream().noneMatch(one -> one.line().equals(other.value()))) {
            return new Outcome.Fault("other", "family.fault.other");
        }
        UUID link = UUID.randomUUID();
        if (!siblings.link(link, id.value(), other.value(), me())) {
            return Outcome.CHANGED;
        }
        audit.change("family.link", List.of(id.value(), other.value()), Map.of());
        if (siblings.find(id.value(), link).stream().noneMatch(SiblingStore.Link::confirmed)) {
            teams.coordinator(other.value())
                    .ifPresent(who ->
                            attention.ask(SIBLING, Urgency.SOON, Audience.person(who), link, other.value(), null));
        }
        return Outcome.DONE;
    }

    /** Who: coordinator and stand-in of the line that was named. It is a brother or sister indeed. */
    @Transactional
    public void confirm(TrajectoryId id, UUID link) {
        lines.lead(id);
        if (!siblings.confirm(id.value(), link, me())) {
            throw Refused.notShown();
        }
        attention.settle(SIBLING, link);
        audit.change("family.confirm", id.value(), Map.of());
    }

    /** Who: coordinator and stand-in of either line. They are none; a link both confirmed stands while sharing with parents is locked, because undoing it would lift. */
    @Transactional
    public void undo(TrajectoryId id, UUID link) {
        lines.lead(id);
        SiblingStore.Link found = siblings.find(id.value(), link).orElseThrow(Refused::notShown);
        if (found.confirmed() && locks.locks(id.value())) {
            throw new Refused("family.refused.undo");
        }
        siblings.undo(id.value(), link, me());
        attention.settle(SIBLING, link);
        audit.change("family.undo", List.of(link, id.value()), Map.of());
    }

    /** Who: a parent, about what is shared with this parent now; nothing while it is locked or once she is of age, and nothing tells why. A look in the log, and in hers. */
    @Transactional
    public ForParent mine() {
        if (!(Acting.current() instanceof Actor.Parent(UUID line, UUID parent))) {
            throw Refused.notShown();
        }
        List<TellingStore.Shown> shown =
                house.call("family.of-age", () -> age.isOver(line)) ? List.of() : tellings.shown(line);
        audit.look(shown.isEmpty() ? "family.parent-came" : "family.parent-read", line, parent);
        return shown.isEmpty() ? new ForParent(List.of()) : new ForParent(open(line, shown));
    }

    /** The key is the house's to fetch: a parent sees no row of the line itself. */
    private List<ForParent.Open> open(UUID id, List<TellingStore.Shown> shown) {
        Line line =
                house.call("family.key", () -> lines.find(new TrajectoryId(id))).orElseThrow(Refused::notShown);
        Map<What, Telling> written =
                tellings.all(line).stream().collect(Collectors.toMap(Telling::part, telling -> telling));
        return shown.stream()
                .sorted(Comparator.comparing(TellingStore.Shown::part))
                .map(one -> new ForParent.Open(one.part(), one.until(), written.get(one.part())))
                .toList();
    }

    private static AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }
}
