package org.changkai.news.photo.darkroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every enlarger must find of whom a picture is by, and of whom it is to be credited to. */
abstract class CreditContract extends ColourContract {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void theCreditThatCameWithItIsReadBeforeWhoTookIt(String encoding) throws Exception {
        var picture = Pictures.withIptc(
                Pictures.drawn(400, 300, "jpg"), Map.of(80, "江砚", 110, "常开示例图库供图"), Charset.forName(encoding));
        var found = developed(picture).found();
        assertThat(found.credit()).isEqualTo("常开示例图库供图");
        assertThat(found.photographer()).isEqualTo("江砚");
    }

    @Test
    void whereNoCreditCameWithItWhoTookItIsCredited() throws Exception {
        var picture = Pictures.withIptc(Pictures.drawn(400, 300, "jpg"), Map.of(80, "江砚"), Charset.forName("GB18030"));
        assertThat(developed(picture).found().credit()).isEqualTo("江砚");
    }

    @Test
    void theCreditOfXmpIsReadBeforeThatOfIptcAndNoLongerThanAFormTakes() throws Exception {
        var iptc = Pictures.withIptc(
                Pictures.drawn(400, 300, "jpg"), Map.of(80, "江砚", 110, "旧图库"), Charset.forName("GB18030"));
        var credit = "常开示例图库供图" + "长".repeat(300);
        var found = developed(withXmp(iptc, "<photoshop:Credit>" + credit + "</photoshop:Credit>"))
                .found();
        assertThat(found.credit()).isEqualTo(credit.substring(0, 200));
        assertThat(found.photographer()).isEqualTo("江砚");
    }

    @Test
    void allWhoMadeItAreNamedTogetherAndNoLongerThanAFormTakes() throws Exception {
        var names = "<rdf:li>江砚</rdf:li><rdf:li>苏日娜</rdf:li><rdf:li>" + "长".repeat(300) + "</rdf:li>";
        var picture =
                withXmp(Pictures.drawn(400, 300, "jpg"), "<dc:creator><rdf:Seq>" + names + "</rdf:Seq></dc:creator>");
        assertThat(developed(picture).found().photographer())
                .startsWith("江砚、苏日娜、长")
                .hasSize(200);
    }

    private static byte[] withXmp(byte[] jpeg, String properties) {
        var packet = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\">"
                + properties + "</rdf:Description></rdf:RDF></x:xmpmeta>";
        return Pictures.withSegment(jpeg, 0xe1, packet.getBytes(StandardCharsets.UTF_8));
    }
}
