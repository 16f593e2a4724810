# For 'run' and 'stress', which set $here and $root: finds a JDK, builds, and sets $jdk and $classes.
needed=25

say() { printf '%s\n' "$*" >&2; }

is_jdk() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    major=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release")
    [ "${major:-0}" -ge "$needed" ]
}

jdk=
for folder in "${JAVA_HOME:-}" /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /opt/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk "$folder"; then jdk=$folder; break; fi
done
[ -n "$jdk" ] || { say "benchmarks: no JDK $needed or later found; set JAVA_HOME"; exit 2; }
command -v mvn >/dev/null || { say "benchmarks: there is no Maven (mvn)"; exit 2; }

marker=$here/target/benchmarks.built
if [ ! -e "$marker" ] || [ -n "$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/engine/src/main "$root"/component-palette/src/main \
    "$root"/drawing/src/main "$root"/editor-ui/src/main \
    "$here"/src/main "$here"/src/stress -newer "$marker" | head -n 1)" ]; then
    say "Building ..."
    rm -rf "$marker" "$here/target/lib"
    mkdir -p "$here/target"
    : > "$marker.new"
    (cd "$root" && JAVA_HOME=$jdk \
        MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
        mvn -q -B -Dstyle.color=never -DskipTests -Dquick -pl benchmarks -am package) </dev/null >&2 \
        || { say "benchmarks: the build failed; what Maven said stands above"; exit 2; }
    mv "$marker.new" "$marker"
fi
classes=$(printf '%s:' "$here"/target/lib/*.jar)
classes=${classes%:}
