package org.changkai.news.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs and tables of WordprocessingML in their order. Deleted text of tracked changes is not text. */
final class DocxText {

    private final Gathering gathering;
    private final Map<String, String> styles;
    private final StringBuilder text = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private String style = "";
    private boolean listed;
    private boolean words;
    private int tables;

    DocxText(Gathering gathering, Map<String, String> styles) {
        this.gathering = gathering;
        this.styles = styles;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (ReadDocx.next(xml)) {
                case XMLStreamConstants.START_ELEMENT -> open(xml);
                case XMLStreamConstants.END_ELEMENT -> close(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (words) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void open(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "t" -> words = true;
            case "br", "cr" -> text.append('\n');
            case "tab" -> text.append(' ');
            case "pStyle" -> {
                var id = ReadDocx.attribute(xml, "val");
                style = styles.getOrDefault(id, id).toLowerCase(Locale.ROOT);
            }
            case "numPr" -> listed = true;
            case "docPr" -> {
                var description = ReadDocx.attribute(xml, "descr");
                gathering.drop("image", description.isBlank() ? ReadDocx.attribute(xml, "name") : description);
            }
            case "tbl" -> tables++;
            default -> {}
        }
    }

    private void close(String name) {
        switch (name) {
            case "t" -> words = false;
            case "p" -> paragraph();
            case "tc" -> {
                row.add(cell.toString());
                cell.setLength(0);
            }
            case "tr" -> {
                rows.add(row);
                row = new ArrayList<>();
            }
            case "tbl" -> {
                if (--tables == 0) {
                    gathering.table(rows);
                    rows.clear();
                }
            }
            default -> {}
        }
    }

    private void paragraph() {
        var said = text.toString();
        text.setLength(0);
        if (tables > 0) {
            cell.append(cell.isEmpty() ? "" : " ").append(said);
        } else if (style.startsWith("heading") || style.startsWith("标题") || style.equals("title")) {
            gathering.crosshead(said);
        } else if (style.contains("quote") || style.contains("引用")) {
            gathering.quotation(said);
        } else {
            gathering.paragraph(listed && !said.isBlank() ? "· " + said : said);
        }
        style = "";
        listed = false;
    }
}
