# Sourced by the commands in tools/. Configures and builds the presets of CMakePresets.json.

# say TEXT / fail TEXT: to stderr, in the name of the command; fail also ends it with 2.
say() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
}
fail() {
    say "$@"
    exit 2
}

# locked COMMAND…: in a subshell, when no other build goes on in this checkout.
locked() {
    mkdir -p "$root/build" || return
    (
        flock 9 && "$@"
    ) 9>"$root/build/.lock"
}

# is_configured PRESET: here and completely. A copied or moved checkout brings a build folder that still
# builds the old place.
is_configured() {
    local folder=$root/build/$1
    [ -e "$folder/build.ninja" ] &&
        grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt" 2>/dev/null
}

# configure PRESET ARGUMENT…: speaks only when it fails.
configure() {
    local preset=$1 fresh=() output
    shift
    is_configured "$preset" || fresh=(--fresh)
    output=$(cd "$root" && cmake "${fresh[@]}" --preset "$preset" "$@" 2>&1) || {
        printf '%s\n' "$output" >&2
        return 1
    }
}

# build PRESET ARGUMENT…: one job a core and no more, since a single file may take a gigabyte.
build() {
    local preset=$1
    shift
    (cd "$root" && cmake --build --preset "$preset" --parallel "$(nproc)" "$@") </dev/null >&2
}
