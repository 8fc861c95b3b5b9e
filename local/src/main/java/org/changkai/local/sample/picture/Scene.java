package org.changkai.local.sample.picture;

/** What a picture shows. The same scene and seed always give the same picture. */
public enum Scene {
    CHESS,
    CHILDREN,
    CLASS,
    CLINIC,
    HALL,
    MARKET,
    MEDIATION,
    PARK,
    POWER,
    READING,
    RIDER,
    ROAD,
    SNOW,
    VINEYARD,
    VISIT,
    WALK,
    YARD;

    void paint(Brush brush) {
        switch (this) {
            case CHESS -> Yards.chess(brush);
            case CHILDREN -> Rooms.children(brush);
            case CLASS -> Halls.evening(brush);
            case CLINIC -> Rooms.clinic(brush);
            case HALL -> Halls.hall(brush);
            case MARKET -> Yards.market(brush);
            case MEDIATION -> Rooms.mediation(brush);
            case PARK -> Lakeside.park(brush);
            case POWER -> Country.power(brush);
            case READING -> Halls.reading(brush);
            case RIDER -> Yards.rider(brush);
            case ROAD -> Country.road(brush);
            case SNOW -> Lakeside.snow(brush);
            case VINEYARD -> Country.vineyard(brush);
            case VISIT -> Country.visit(brush);
            case WALK -> Lakeside.walk(brush);
            case YARD -> Yards.yard(brush);
        }
        brush.grain();
    }
}
