@echo off
rem Grades a folder of work on Windows: grader\grade --help. Builds the grader first where it has not been built. Unlike the
rem script "grade" it does not see that a source is newer: after an update, delete grader\target.
setlocal
set "grader=%~dp0."
set "target=%grader%\target"
for %%f in (judge.classpath child.classpath submission.classpath java.home jvm.flags built) do if not exist "%target%\%%f" goto build

:run
rem Not set /p: it wants line ends of Windows, and reads no more than 1023 characters.
for /f "usebackq delims=" %%p in ("%target%\java.home") do set "home=%%p"
if not exist "%home%\bin\java.exe" (
  echo The grader itself failed. This says nothing about the work: there is no score. 1>&2
  echo The JDK that built the grader is gone: %home%. Delete %target% and try again. 1>&2
  exit /b 3
)
for /f "usebackq delims=" %%p in ("%target%\judge.classpath") do set "libraries=%%p"
pushd "%grader%\.."
set "root=%cd%"
popd
"%home%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Duser.language=en -Ddayone.root="%root%" -cp "%target%\classes;%libraries%" dayone.grader.cli.Main %*
exit /b %errorlevel%

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo The grader itself failed. This says nothing about the work: there is no score. 1>&2
  echo It has to be built, but Maven is not on the PATH. Install it, https://maven.apache.org/install.html. 1>&2
  exit /b 3
)
echo Building the grader, about a minute ... 1>&2
pushd "%grader%\.."
call mvn -q -B -Dstyle.color=never -DskipTests test-compile -pl grader -am
if errorlevel 1 (
  popd
  echo The grader itself failed. This says nothing about the work: there is no score. 1>&2
  echo It does not build. What Maven says stands above. 1>&2
  exit /b 3
)
popd
echo built> "%target%\built"
goto run
