@echo off
rem A student's command on Windows: exercises\day help. The same as the script "day"; the rest is decided in dayone.testkit.day.
setlocal
set "exercises=%~dp0."
set "target=%exercises%\testkit\target"
set "fresh="
if not exist "%target%\day.classpath" goto build
if not exist "%target%\day.java" goto build
if not exist "%target%\classes\dayone\testkit\day\Day.class" goto build

:run
rem Not set /p: it wants line ends of Windows, and reads no more than 1023 characters.
for /f "usebackq delims=" %%p in ("%target%\day.java") do set "java=%%p"
if not exist "%java%.exe" if not defined fresh goto build
for /f "usebackq delims=" %%p in ("%target%\day.classpath") do set "libraries=%%p"
"%java%.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "%target%\classes;%libraries%" dayone.testkit.day.Day "%exercises%" %fresh% %*
if not errorlevel 10 exit /b %errorlevel%
if defined fresh exit /b 1

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo day has to be built first, and there is no Maven: no mvn on the PATH. 1>&2
  echo Install Maven, https://maven.apache.org/install.html, then try again. 1>&2
  exit /b 1
)
if not defined JAVA_HOME (
  where java >nul 2>nul
  if errorlevel 1 (
    echo There is no Java here. Day One needs a JDK 25: install one, https://adoptium.net, then try again. 1>&2
    exit /b 1
  )
)
echo Building day, about a minute ... 1>&2
pushd "%exercises%\.."
call mvn -q -B -Dstyle.color=never -pl exercises/testkit -am process-classes
if errorlevel 1 (
  popd
  echo day cannot be built. What Maven says stands above. 1>&2
  exit /b 1
)
popd
set "fresh=--fresh"
goto run
