@echo off
rem Starts Postroom from its sources: finds a JDK, builds what is missing or stale, runs. See --help.
rem It does what the shell script 'postroom' beside it does, but for the AOT cache.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
set "made=%root%editor-ui\target"
set "marker=%made%\postroom.built"
set "lock=%root%.postroom.lock"

rem ---- a JDK: JAVA_HOME, PATH, the usual folders ----
set "jdk="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*") do call :try "%%~d"
for /d %%d in ("%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%ProgramFiles%\Amazon Corretto\*") do call :try "%%~d"
for /d %%d in ("%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*") do call :try "%%~d"
for /d %%d in ("%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do call :try "%%~d"
if not defined jdk goto nojdk

call :stale
if not errorlevel 1 goto start

rem ---- the build; one process builds, the others wait ----
set "told="
:wait
mkdir "%lock%" 2>nul
if not errorlevel 1 goto locked
if not defined told echo Waiting for another Postroom that is building; if there is none, delete "%lock%" ...>&2
set "told=yes"
ping -n 2 127.0.0.1 >nul
goto wait

:locked
call :stale
if not errorlevel 1 goto built
where mvn >nul 2>nul
if errorlevel 1 goto nomaven
echo Building Postroom (the first time this takes about a minute) ...>&2
if exist "%marker%" del "%marker%"
if exist "%made%\lib" rmdir /s /q "%made%\lib"
if exist "%made%\lib-fx" rmdir /s /q "%made%\lib-fx"
if not exist "%made%" mkdir "%made%"
rem Made before the build, so that what changes meanwhile is built next time.
type nul >"%marker%.new"
set "JAVA_HOME=%jdk%"
set "MAVEN_OPTS=%MAVEN_OPTS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djansi.noreset=true"
call mvn -q -B -f "%root%pom.xml" -Dstyle.color=never -DskipTests -Dquick -pl editor-ui -am package <nul 1>&2
if errorlevel 1 goto nobuild
move /y "%marker%.new" "%marker%" >nul
:built
rmdir /s /q "%lock%"

rem ---- the start: the editor for 'edit', 'shot', a file or nothing; else the command line ----
:start
set "word=%~1"
if not defined word goto editor
for %%w in (edit shot) do if "%word%"=="%%w" goto editor
for %%w in (run check fmt palette draw recording) do if "%word%"=="%%w" goto cli
if "%word:~0,1%"=="-" goto cli
if /i "%~x1"==".json" goto editor
if exist "%~1" goto editor

:cli
"%jdk%\bin\java.exe" --add-opens java.base/java.lang=ALL-UNNAMED --enable-native-access=javafx.graphics,ALL-UNNAMED ^
    -Dpostroom.data="%root%flows\data" -p "%made%\lib-fx" --add-modules javafx.controls,javafx.graphics -cp "%made%\lib\*" ^
    org.postroom.engine.cli.Postroom %*
exit /b %ERRORLEVEL%

:editor
"%jdk%\bin\java.exe" --add-opens java.base/java.lang=ALL-UNNAMED --enable-native-access=javafx.graphics,ALL-UNNAMED ^
    -Dpostroom.data="%root%flows\data" -Dpostroom.examples="%root%flows\examples" -p "%made%\lib-fx" --add-modules javafx.controls,javafx.graphics ^
    -cp "%made%\lib\*" org.postroom.editor.app.PostroomEditor %*
exit /b %ERRORLEVEL%

:nojdk
echo postroom: no JDK 25 or later found. Get one, for instance from https://adoptium.net, or set JAVA_HOME to where it is.>&2
exit /b 2

:nomaven
rmdir /s /q "%lock%"
echo postroom: Postroom has to be built first, and there is no Maven on PATH. Get it from https://maven.apache.org.>&2
exit /b 2

:nobuild
rmdir /s /q "%lock%"
echo postroom: the build failed; what Maven said stands above.>&2
exit /b 2

rem ---- sets jdk if none is set and the folder holds a JDK 25 or later ----
:try
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do (
    for /f "delims=.-+" %%m in ("%%~v") do if %%m geq 25 set "jdk=%~1"
)
exit /b 0

rem ---- errorlevel 1 if a source or pom is newer than the last build ----
:stale
if not exist "%marker%" exit /b 1
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:marker).LastWriteTimeUtc; $paths = @((Get-Item -LiteralPath ($env:root + 'pom.xml')).FullName); foreach ($module in Get-ChildItem -LiteralPath $env:root -Directory) { foreach ($name in 'pom.xml', 'src\main') { $path = Join-Path $module.FullName $name; if (Test-Path -LiteralPath $path) { $paths += $path } } }; foreach ($path in $paths) { foreach ($file in @(Get-Item -LiteralPath $path) + @(Get-ChildItem -LiteralPath $path -Recurse)) { if ($file.LastWriteTimeUtc -gt $built) { exit 1 } } }; exit 0"
exit /b %ERRORLEVEL%
