package org.changkai.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.changkai.platform.kit.TestTokens;
import org.junit.jupiter.api.Test;

/** The office's tables on a phone. */
class OfficeTablesIT extends AtABrowser {

    @Test
    void namesOfAreasAreReadAcrossAndNothingIsPushedAside() {
        assertThat(seen("coverage", 400, "/staff/office/coverage", """
                [...document.querySelectorAll('[aria-labelledby=children] tbody th a')]
                    .every(name => name.getBoundingClientRect().height
                        < 2 * parseFloat(getComputedStyle(name).lineHeight))
                """))
                .as("names of four signs stand on one line")
                .isEqualTo(true);
        assertThat(seen("coverage", 400, "/staff/office/coverage", """
                (box => box.scrollWidth <= box.clientWidth)(document.querySelector('.scroll[aria-labelledby=children]'))
                """))
                .as("the table fits")
                .isEqualTo(true);
    }

    @Test
    void theCodesOfAnImportsFaultsStandOnOneLine() {
        assertThat(seen("import", 400, "/staff/office/imports/i1", """
                (codes => codes.length == 4 && codes.every(code => {
                  const words = document.createRange();
                  words.selectNodeContents(code);
                  return words.getBoundingClientRect().height < 2 * parseFloat(getComputedStyle(code).lineHeight);
                }))([...document.querySelectorAll('.faults .reference, .faults td:last-child')])
                """)).isEqualTo(true);
        assertThat(seen("import", 400, "/staff/office/imports/i1", """
                (box => box.scrollWidth <= box.clientWidth)(document.querySelector('.scroll[aria-labelledby=bad]'))
                """))
                .as("the table fits")
                .isEqualTo(true);
    }

    private Object seen(String name, int width, String path, String script) {
        try (var context = chromium.reader(width, 800, true)) {
            context.setExtraHTTPHeaders(Map.of("Authorization", TestTokens.bearer("planner", "registry:write")));
            var page = page(context);
            page.navigate(address(path));
            picture(page, name, width, 800);
            var said = page.evaluate(script);
            assertThat(complaints).isEmpty();
            return said;
        }
    }
}
