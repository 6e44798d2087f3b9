package nl.veerkracht.directory;

import java.util.List;
import nl.veerkracht.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of searching share: a town of which no other test knows, what is added to it, and what is found there. */
abstract class TownOfItsOwn {

    final String town = "Kwelrijk" + Added.letters();

    @Autowired
    TestPeople people;

    @Autowired
    Directory directory;

    @Autowired
    Upkeep upkeep;

    @Autowired
    Search search;

    @Autowired
    Findings findings;

    @Autowired
    Asks asks;

    Added added() {
        return new Added(town, people, directory, upkeep);
    }

    static SearchForm form(String words, String place) {
        return new SearchForm(words, "", "", place, "", null, null);
    }

    /** The names of what is found, best first, without the numbers for the whole country. */
    List<String> found(SearchForm form) {
        findings.round();
        Wanted wanted = form.wanted(form.ages().orElseThrow(), asks);
        return search.find(wanted, form.after()).hits().stream()
                .filter(hit -> !hit.national())
                .map(Hit::name)
                .toList();
    }
}
