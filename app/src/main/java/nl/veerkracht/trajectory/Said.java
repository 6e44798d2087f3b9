package nl.veerkracht.trajectory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.web.DateFields;
import nl.veerkracht.web.Difference;
import nl.veerkracht.web.Fields;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Screen;
import org.jspecify.annotations.Nullable;

/** How what stands in a line reads on a screen. */
public final class Said {

    private Said() {}

    public static String title(Screen screen, Head head) {
        return head.about() == null
                ? screen.t("trajectory.title.unnamed")
                : screen.t("trajectory.title", head.about().called());
    }

    /** "15 jaar", near eighteen with months, and "14 of 15 jaar" when the birthday is not known. */
    public static @Nullable String age(Screen screen, @Nullable About about) {
        if (about == null || about.born() == null) {
            return null;
        }
        PartialDate date = about.born().date();
        if (date.day().isPresent()) {
            return screen.age(date.day().get());
        }
        Birth.Age age = about.born().age(screen.today());
        return age.from() == age.to()
                ? screen.t("trajectory.age", age.from())
                : screen.t("trajectory.age.between", age.from(), age.to());
    }

    public static String initials(@Nullable About about) {
        return about == null ? "?" : about.initial();
    }

    /** What a member sees, in words; or that she sees only that there is a line. */
    public static String sees(Screen screen, TeamMember member) {
        List<String> words = Arrays.stream(Sight.values())
                .filter(member.sees()::contains)
                .map(sight -> screen.t("trajectory.sees." + lower(sight)))
                .toList();
        return words.isEmpty() ? screen.t("trajectory.sees.nothing") : String.join(", ", words);
    }

    /** The people of the team now, as answers to who does something. */
    public static List<Option> team(People people) {
        return people.current().stream()
                .map(TeamMember::account)
                .distinct()
                .map(account -> new Option(account.value().toString(), people.name(account)))
                .toList();
    }

    public static List<Option> states(Screen screen, TrajectoryState state) {
        return Option.ofEach(
                screen,
                "trajectory.state",
                Stream.of(TrajectoryState.values()).filter(state::mayBecome).toArray(TrajectoryState[]::new));
    }

    /** Initials and age: what a list shows. */
    public static String listed(Screen screen, MyLine line) {
        String age = age(screen, line.about());
        String name = line.about() == null
                ? screen.t("trajectory.title.unnamed")
                : line.about().initial() + ".";
        return age == null ? name : name + " · " + age;
    }

    /** When she was last met, and what the reader is in it when not the coordinator. */
    public static String contact(Screen screen, MyLine line) {
        String met = line.lastContact() == null
                ? screen.t("trajectory.mine.no-contact")
                : screen.t("trajectory.mine.contact", screen.ago(line.lastContact()));
        return line.part() == Part.COORDINATOR ? met : screen.t("trajectory.part." + lower(line.part())) + " · " + met;
    }

    /** What somebody is in the team: coordinator, or what she is to the young person. */
    public static String part(Screen screen, TeamMember member, Map<UUID, MemberRole> roles) {
        MemberRole role = roles.get(member.id());
        return role == null
                ? screen.t("trajectory.part." + lower(member.part()))
                : screen.t("trajectory.role." + lower(role));
    }

    public static String period(Screen screen, People people, TeamMember member) {
        String from = screen.date(member.begins());
        return member.ends() == null
                ? screen.t("trajectory.period.from", from)
                : screen.t("trajectory.period", from, screen.date(people.lastDay(member)));
    }

    public static String owner(People people, String account) {
        AccountId owner = Forms.colleagueOrNone(account);
        return owner == null ? "" : people.name(owner);
    }

    public static List<Difference> differences(Screen screen, Fields mine, @Nullable About theirs) {
        if (theirs == null) {
            return List.of();
        }
        String born = DateFields.partial(mine.value("bornDay"), mine.value("bornMonth"), mine.value("bornYear"));
        String name = theirs.name() == null ? "" : theirs.name();
        return Difference.among(List.of(
                new Difference(screen.t("trajectory.called"), mine.value("called"), theirs.called()),
                new Difference(screen.t("trajectory.name"), mine.value("name"), name),
                new Difference(
                        screen.t("trajectory.born"),
                        born,
                        theirs.born() == null ? "" : theirs.born().iso())));
    }

    public static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One event as a sentence: what, and who or about what. */
    public static String event(Screen screen, Event event, People people) {
        String text = screen.t("trajectory.event." + event.kind().code());
        String who = event.account() == null ? "" : people.name(event.account());
        String about = String.join(
                ", ",
                event.codes().stream()
                        .map(code -> screen.t("trajectory.area." + code))
                        .toList());
        return text + (who.isEmpty() ? "" : " · " + who) + (about.isEmpty() ? "" : " · " + about);
    }
}
