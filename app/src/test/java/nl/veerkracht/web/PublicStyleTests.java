package nl.veerkracht.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every public page carries its style along: only what a page can have is in it. */
class PublicStyleTests {

    private static final Pattern CLASS = Pattern.compile("(nl|utrecht)-[a-z]+[a-z_-]*");

    @Test
    void no_page_and_no_script_has_a_variant_of_a_component_whose_style_is_left_out() throws IOException {
        for (String folder : List.of("src/main/jte", "src/main/resources/static/script")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(CLASS.matcher(Files.readString(file)).results().map(MatchResult::group))
                            .as(file.toString())
                            .noneMatch(SlimStyle::isUnused);
                }
            }
        }
    }

    @Test
    void a_rule_for_several_keeps_those_that_are_there() {
        assertThat(SlimStyle.of(
                        "a,.nl-link--current{x:y}.nl-link--inline-box{x:y}@media print{.nl-button--busy{x:y}b{x:y}}"))
                .isEqualTo("a{x:y}@media print{b{x:y}}");
        assertThat(SlimStyle.of(".nl-button:where(.nl-button--primary,.nl-button--pressed){x:y}.c:is(p,q),d{x:y}"))
                .isEqualTo(".c:is(p,q),d{x:y}");
        assertThat(SlimStyle.of(".nl-button:not(.nl-button--disabled):hover{x:y}"))
                .isEqualTo(".nl-button:not(.nl-button--disabled):hover{x:y}");
    }

    @Test
    void a_property_that_nobody_sets_gives_way_to_its_fallback_and_one_that_nobody_asks_for_goes() {
        assertThat(
                        SlimStyle.of(
                                ":root{--a:red;--b:1px;--c:2}p{color:var(--z,var(--a,blue));width:var(--y,var(--x,calc(1px + 2px)))}"))
                .isEqualTo(":root{--a:red;}p{color:var(--a,blue);width:calc(1px + 2px)}");
        assertThat(SlimStyle.of(":root{--a:var(--b);--b:url(\"data:x;y\")}p{color:var(--z)}q{color:var(--z) red}"))
                .isEqualTo("p{color:unset}q{color:var(--z) red}");
    }

    @Test
    void a_script_is_sent_without_what_is_only_for_its_readers() {
        assertThat(Style.smallScript("// why\n/**\n * what\n */\nfunction f() {\n  return \"a // b\"; // c\n}\n"))
                .isEqualTo("function f() {\nreturn \"a // b\"; // c\n}\n");
    }
}
