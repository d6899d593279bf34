package org.huiyin.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Styles, scripts and icons. Every file is read and packed once; one hash over all of them stands in the path, so that
 * browsers may keep them for ever.
 */
@ApplicationScoped
public class AssetStore {

    /** Written in a page instead of the hash while assets are read from disk. */
    private static final String DEVELOPMENT = "dev";

    private static final int HASH_LENGTH = 12;
    private static final String ALL_ICONS = "icons.svg";
    private static final String PUBLIC_ICONS = "icons/public.svg";
    private static final Pattern ICON = Pattern.compile("<symbol id=\"([^\"]+)\"");

    private final Optional<Path> disk;
    private final Map<String, Asset> packed;
    private final Set<String> publicIcons;
    private final String hash;

    @Inject
    public AssetStore(ServletContext context, @ConfigProperty(name = "huiyin.dev-assets") Optional<String> folder) {
        this(
                folder.map(Path::of),
                folder.isPresent() ? Map.of() : AssetFiles.packed(AssetFiles.ofArchive(context, "/WEB-INF/assets")));
    }

    private AssetStore(Optional<Path> disk, Map<String, Asset> packed) {
        this.disk = disk;
        this.packed = packed;
        this.publicIcons = iconsIn(packed, PUBLIC_ICONS);
        this.hash = disk.isPresent() ? DEVELOPMENT : hashOf(packed);
    }

    /** Reads the folder again for every request: a change is seen by reloading the page. */
    public static AssetStore onDisk(Path folder) {
        return new AssetStore(Optional.of(folder), Map.of());
    }

    /** Where a page finds that file. */
    public String url(String path) {
        return "/assets/" + hash + "/" + path;
    }

    public Optional<Asset> find(String path) {
        return Optional.ofNullable(all().get(path));
    }

    /** Whether what is served under that hash can never change. */
    public boolean isForEver(String askedHash) {
        return disk.isEmpty() && hash.equals(askedHash);
    }

    /** The names in the sprite; the icon part knows no others. */
    public Set<String> icons() {
        return iconsIn(all(), ALL_ICONS);
    }

    /** Where that icon is: those of public pages are in a smaller file, so that a first visit carries no others. */
    public String icon(String name) {
        var small = disk.isPresent() ? iconsIn(all(), PUBLIC_ICONS) : publicIcons;
        return url(small.contains(name) ? PUBLIC_ICONS : ALL_ICONS) + "#" + name;
    }

    private static Set<String> iconsIn(Map<String, Asset> assets, String file) {
        var sprite = assets.get(file);
        if (sprite == null) {
            return Set.of();
        }
        return ICON.matcher(new String(sprite.bytes(), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Asset> all() {
        return disk.map(folder -> AssetFiles.packed(AssetFiles.ofFolder(folder)))
                .orElse(packed);
    }

    private static String hashOf(Map<String, Asset> assets) {
        var digest = Hash.sha256();
        new TreeMap<>(assets).forEach((path, asset) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(asset.bytes());
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
    }
}
