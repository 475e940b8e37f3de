package city.minsheng.property.room;

import city.minsheng.common.region.Place;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A room or flat (房屋): the exclusive part of a building. It is written by imports only. */
@Entity
class Room {
    @Id
    private UUID id;

    @Version
    private long version;

    private String communityCode;

    @Embedded
    private Place place;

    private String building;
    private String unit;
    private String number;
    private long area; // in parts of Area

    @Enumerated(EnumType.STRING)
    private RoomState state;

    @ElementCollection
    @CollectionTable(name = "room_share", joinColumns = @JoinColumn(name = "room_id"))
    private Set<Share> shares = new HashSet<>();

    protected Room() {} // for JPA

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String communityCode() {
        return communityCode;
    }

    String building() {
        return building;
    }

    String unit() {
        return unit;
    }

    String number() {
        return number;
    }

    Area area() {
        return new Area(area);
    }

    RoomState state() {
        return state;
    }

    List<Share> shares() {
        return List.copyOf(shares);
    }
}
