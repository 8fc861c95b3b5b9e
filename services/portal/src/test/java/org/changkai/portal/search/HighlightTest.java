package org.changkai.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.portal.search.Highlight.Piece;
import org.junit.jupiter.api.Test;

class HighlightTest {

    @Test
    void marksCutTheTextAndEntitiesAreResolved() {
        assertThat(Highlight.pieces("海勃湾区<mark>党群</mark>服务 &lt;站&gt; A&amp;amp;B"))
                .containsExactly(new Piece("海勃湾区", false), new Piece("党群", true), new Piece("服务 <站> A&amp;B", false));
    }

    @Test
    void otherTagsAreTextThatThePageEscapes() {
        assertThat(Highlight.pieces("<img src=x>")).containsExactly(new Piece("<img src=x>", false));
    }
}
