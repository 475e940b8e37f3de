package city.minsheng.property.room;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.privacy.Mask;
import city.minsheng.common.privacy.Vault;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller sees of a room. */
@Schema(name = "Room", description = "房屋 · A room")
record RoomView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
        String communityCode,

        @Schema(description = "楼栋 · Building", examples = "1号楼")
        String building,

        @Schema(description = "单元 · Unit", examples = "1单元") String unit,

        @Schema(description = "房号 · Number", examples = "301")
        String number,

        @Schema(
                description =
                        "专有部分面积,平方米;两位小数不能精确表示时为分数 · Exclusive area in m², a fraction where decimals are not exact",
                examples = "88.67")
        String areaSquareMetres,

        RoomState state,

        @Schema(description = "状态名称 · Name of the state", examples = "已交付")
        String stateLabel,

        @Schema(description = "业主,姓名已脱敏 · The owners, masked")
        List<OwnerView> owners)
        implements Versioned {

    @Schema(name = "RoomOwner", description = "业主,已脱敏 · An owner, masked")
    record OwnerView(
            OwnerKind kind,

            @Schema(description = "姓名,个人已脱敏 · Name, masked where it is a person's", examples = "样**")
            String nameMasked,

            @Schema(description = "共有份额 · Share", examples = "1/2")
            String share,

            @Schema(description = "是否为共有人的表决代表 · Whether the co-owners have named him to vote for them")
            boolean representative) {}

    static RoomView of(Room room, Function<UUID, Owner> owners, Vault vault) {
        return new RoomView(
                room.id(),
                room.version(),
                room.communityCode(),
                room.building(),
                room.unit(),
                room.number(),
                room.area().text(),
                room.state(),
                room.state().label(),
                room.shares().stream()
                        .sorted(Comparator.comparing(Share::ownerId))
                        .map(share -> masked(share, owners.apply(share.ownerId()), vault))
                        .toList());
    }

    private static OwnerView masked(Share share, Owner owner, Vault vault) {
        var name = vault.open(owner.nameSealed());
        return new OwnerView(
                owner.kind(),
                owner.kind() == OwnerKind.PERSON ? Mask.name(name) : name,
                share.numerator() + "/" + share.denominator(),
                share.representative());
    }
}
