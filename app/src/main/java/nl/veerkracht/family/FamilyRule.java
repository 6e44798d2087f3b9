package nl.veerkracht.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.sharing.ParentsRule;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.Purpose;
import nl.veerkracht.sharing.Told;
import nl.veerkracht.sharing.Wish;
import nl.veerkracht.trajectory.Lines;
import org.springframework.stereotype.Component;

/** What stands against telling parents: the lock, and what she herself has to say at her age. Of what is not known the careful side is taken. */
@Component
class FamilyRule implements ParentsRule {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final String HER_YES = "her_yes";

    private final LockStore locks;
    private final Lines lines;
    private final FamilyTerms terms;
    private final HouseRights house;
    private final Clock clock;

    FamilyRule(LockStore locks, Lines lines, FamilyTerms terms, HouseRights house, Clock clock) {
        this.locks = locks;
        this.lines = lines;
        this.terms = terms;
        this.house = house;
        this.clock = clock;
    }

    @Override
    public Optional<Fault> against(String kind, UUID resource, Wish wish) {
        if (wish.purpose() == Purpose.PARENTS && locks.locks(resource)) {
            return Optional.of(new Fault("purpose", "family.share.locked"));
        }
        return kind.equals(LineToShare.KIND) ? ofLine(resource, wish) : Optional.empty();
    }

    private Optional<Fault> ofLine(UUID line, Wish wish) {
        if (wish.purpose() != Purpose.PARENTS || wish.partner().kind() != Partner.Kind.PARENT) {
            return Optional.of(new Fault("purpose", "family.share.purpose"));
        }
        int age = age(line);
        if (age >= terms.yesFrom() && !wish.ground().equals(HER_YES)) {
            return Optional.of(new Fault("ground", "family.share.her-yes"));
        }
        if (wish.told() == Told.UNSAFE && wish.ground().equals(HER_YES)) {
            return Optional.of(new Fault("told", "family.share.yes-told"));
        }
        if (age >= terms.sayFrom() && wish.told() == Told.NO) {
            return Optional.of(new Fault("told", "family.share.tell-her"));
        }
        return house.call("family.age", () -> until(LineToShare.KIND, line, wish.ground()))
                .filter(wish.until()::isAfter)
                .map(moment -> new Fault("until", "family.share.until.her-yes"));
    }

    /** Without her own yes no share goes on beyond the first day on which she may be old enough to decide alone. */
    @Override
    public Optional<Instant> until(String kind, UUID resource, String ground) {
        return kind.equals(LineToShare.KIND) && !ground.equals(HER_YES)
                ? lines.bornOf(List.of(resource)).stream()
                        .map(born -> decides(born.birth().date().first()))
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Who was born on 29 February grows older on 1 March in other years. */
    private Instant decides(LocalDate born) {
        LocalDate day = born.plusYears(terms.yesFrom());
        return (day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1))
                .atStartOfDay(HERE)
                .toInstant();
    }

    /** The oldest she can be; old enough to decide while nobody knows. */
    private int age(UUID line) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
        return house.call("family.age", () -> lines.bornOf(List.of(line))).stream()
                .mapToInt(born -> born.birth().age(today).to())
                .max()
                .orElse(terms.yesFrom());
    }
}
