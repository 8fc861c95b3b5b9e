package org.changkai.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.changkai.search.query.Question.Near;
import org.junit.jupiter.api.Test;

class DatumTest {

    @Test
    void aPointOfAChineseMapIsTheSamePlaceInWgs84() {
        var shanghai = Datum.GCJ02.toWgs84(new Near(31.17530398364597, 121.531541859215));
        assertThat(Distance.metres(new Near(31.1774276, 121.5272106), shanghai.lat(), shanghai.lon()))
                .isZero();
        var beijing = Datum.BD09.toWgs84(new Near(39.92196580126834, 116.41661560068297));
        assertThat(Distance.metres(new Near(39.914266, 116.403988), beijing.lat(), beijing.lon()))
                .isLessThan(1);
    }

    @Test
    void outsideChinaAndInWgs84NothingMoves() {
        var porto = new Near(41.15, -8.61);
        assertThat(Datum.BD09.toWgs84(porto)).isEqualTo(porto);
        var wuhai = new Near(39.65, 106.81);
        assertThat(Datum.WGS84.toWgs84(wuhai)).isEqualTo(wuhai);
    }

    @Test
    void onlyThreeAreKnown() {
        assertThat(Objects.requireNonNull(Datum.named("gcj02"))).isEqualTo(Datum.GCJ02);
        assertThat(Datum.named("GCJ-02")).isNull();
    }
}
