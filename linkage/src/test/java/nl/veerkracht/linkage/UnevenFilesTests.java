package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two files of which one knows all and the other little more than names: strangers within the one are then less alike than between the two. */
class UnevenFilesTests {

    private static final int PEOPLE = 800;

    /** What the poor file tells, and how many of a hundred sure links may be wrong. */
    private enum Poor {
        NAMES_AND_YEAR(8) {
            @Override
            PersonBuilder more(PersonBuilder names, Person all) {
                return names.birthDate(year(all.birthDate()));
            }
        },
        NAMES_AND_CITY(8) {
            @Override
            PersonBuilder more(PersonBuilder names, Person all) {
                return names.city(all.city());
            }
        };

        private final int wrong;

        Poor(int wrong) {
            this.wrong = wrong;
        }

        abstract PersonBuilder more(PersonBuilder names, Person all);

        private Row of(Row row) {
            Person all = row.person();
            PersonBuilder names = Person.builder()
                    .givenNames(all.givenNames())
                    .infix(all.infix())
                    .surname(all.surname());
            return new Row(row.id(), more(names, all).build());
        }

        List<Row> of(List<Row> rows) {
            return rows.stream().map(this::of).toList();
        }

        private static @Nullable String year(@Nullable String date) {
            return date == null ? null : date.substring(0, "2009".length());
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_sure_links_few_are_wrong_and_most_people_are_found(Poor poor) {
        for (Linker linker : List.of(Linker.coded(LinkageKey.of(new byte[32])), Linker.plain())) {
            List<MadeUpCity> cities = LongStream.range(0, 3)
                    .mapToObj(seed -> new MadeUpCity(7_600 + seed, PEOPLE))
                    .toList();
            List<Link> sure = cities.stream()
                    .flatMap(city -> linker.link(city.left, poor.of(city.right)).stream())
                    .filter(link -> link.probability() >= 0.9)
                    .toList();
            long right = sure.stream().filter(UnevenFilesTests::isRight).count();
            long both = cities.stream().flatMap(UnevenFilesTests::both).count();

            assertThat(sure.size() - right)
                    .as("wrong of %s", sure.size())
                    .isLessThanOrEqualTo(poor.wrong * sure.size() / 100L);
            assertThat(right).as("found of %s", both).isGreaterThan(both * 75 / 100);
        }
    }

    private static boolean isRight(Link link) {
        return link.left().equals(link.right());
    }

    private static Stream<String> both(MadeUpCity city) {
        List<String> left = city.left.stream().map(Row::id).toList();
        return city.right.stream().map(Row::id).filter(left::contains);
    }
}
